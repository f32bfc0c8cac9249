using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>What is said to somebody who leaves a question unanswered, and when.</summary>
/// <attribute name="after">How long after the question.</attribute>
/// <attribute name="text">What is said.</attribute>
internal sealed record Reminder(Duration After, LocalText Text)
{
    public static Reader<Reminder?> Read => new("a reminder", from => new Reminder(
        from.Required("after", Scalars.Time(from.Limits.WaitTime), null) ?? Duration.Zero,
        from.Required("text", LocalText.Read, LocalText.None)));
}

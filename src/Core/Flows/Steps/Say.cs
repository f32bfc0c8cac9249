using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>Says something to the customer, and goes on at once.</summary>
/// <attribute name="text">What is said.</attribute>
/// <example>
/// greet:
///   say:
///     text:
///       en: Hello {{ contact.name | default:there }}!
///       fr: Bonjour {{ contact.name }} !
///   then: end
/// </example>
internal sealed record Say(LocalText Text) : StepKind
{
    public override IEnumerable<LocalText> Says => [Text];

    public static Reader<StepKind> Read => new("a say", from => new Say(from.Required("text", LocalText.Read, LocalText.None)));

    public override Way Enter(TurnDraft turn)
    {
        turn.Say(new Content.Text(turn.Fill(Text)));
        return Way.Succeeds;
    }
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Answers;

/// <summary>An option of a question: what is kept when it is picked, what is shown, and what else it may be called.</summary>
/// <attribute name="id">What is kept when it is picked.</attribute>
/// <attribute name="label">What is shown.</attribute>
/// <attribute name="also">Other words for it that a customer may write.</attribute>
internal sealed record ChoiceAnswerOption(string Id, LocalText Label, string[] Also, Mark At)
{
    public static Reader<ChoiceAnswerOption> Read => new("an option", from => new ChoiceAnswerOption(
        from.Required("id", Scalars.Name, ""),
        from.Required("label", LocalText.Read, LocalText.None),
        from.Optional("also", OtherWords, []),
        from.At));

    /// <summary>Everything that it may be called, in all languages.</summary>
    public IEnumerable<string> Names(TurnDraft turn) =>
        [.. Label.Versions.Select(version => version.Text.Fill(turn, version.Language)), .. Also];

    private static Reader<string[]> OtherWords => Several.Items(limits => limits.Fields, "other words for the option", Scalars.Text);
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>One of some options, by tapping it, by its name in any language, by another word for it, or by its number.</summary>
internal sealed record ChoiceAnswer(IReadOnlyList<ChoiceAnswer.Option> Options) : AnswerType
{
    public static AnswerType Read(Attributes from) => new ChoiceAnswer(from.Required("options", OptionsOf, []));

    public override Content Question(string text, TurnDraft turn) =>
        new Content.Choice(text, [.. Options.Select(option => new ChoiceOption(option.Id, turn.Fill(option.Label)))]);

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var names = Options.Select(option => new ChoiceNames(option.Id, [.. option.Names(turn)])).ToList();
        var tapped = content is Content.ChoiceReply reply ? ChoiceMatch.ById(reply.OptionId, names) : null;
        var chosen = tapped ?? ChoiceMatch.ByWords(WordsOf(content), names);
        return chosen is null ? null : Value.Of(chosen);
    }

    private static IReadOnlyList<Option> OptionsOf(Node node, FlowChecks checks)
    {
        if (node is not Node.List { Items.Count: > 0 } list || list.Items.Count > checks.Limits.Options)
        {
            return checks.Error(node.At, $"Expected a list of up to {checks.Limits.Options} options, not {node.Word}.", Array.Empty<Option>());
        }

        var options = list.Items.Select(item => (item.At, option: OptionOf(item, checks))).ToList();
        foreach (var (at, twice) in options.Where(option => option.option.Id.Length > 0).GroupBy(option => option.option.Id).SelectMany(same => same.Skip(1)))
        {
            checks.Error(at, $"The option '{twice.Id}' is there twice.");
        }

        return [.. options.Select(option => option.option)];
    }

    private static Option OptionOf(Node node, FlowChecks checks) => Attributes.Read(node, "an option", checks, from => new Option(
        from.Required("id", Scalars.Name, ""),
        from.Required("label", LocalText.Read, LocalText.None),
        from.Optional("also", WordsOf, [])));

    private static IReadOnlyList<string> WordsOf(Node node, FlowChecks checks) => node is Node.List list
        ? [.. list.Items.Select(item => Scalars.Text(item, checks))]
        : checks.Error(node.At, $"Expected a list of other words for the option, not {node.Word}.", Array.Empty<string>());

    internal sealed record Option(string Id, LocalText Label, IReadOnlyList<string> Also)
    {
        /// <summary>Everything that it may be called.</summary>
        public IEnumerable<string> Names(TurnDraft turn) =>
            [.. Label.Versions.Select(version => version.Text.Fill(turn, version.Language)), .. Also];
    }
}

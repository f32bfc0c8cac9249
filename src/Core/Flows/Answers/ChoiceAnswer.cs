using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>One of some options, by tapping it, by its name in any language, by another word for it, or by its number; or several of them, which are kept as a list.</summary>
/// <attribute name="options">The options, in their order.</attribute>
/// <attribute name="several">Whether the answer may name more than one of them; false unless given.</attribute>
internal sealed record ChoiceAnswer(ChoiceAnswerOption[] Options, bool Several) : AnswerType
{
    public static AnswerType Read(Attributes from) => new ChoiceAnswer(
        from.Required("options", OptionsOf, []),
        from.Optional("several", Scalars.YesNo, false));

    public override IEnumerable<LocalText> Says => Options.Select(option => option.Label);

    public override Content Question(string text, TurnDraft turn) =>
        new Content.Choice(text, [.. Options.Select(option => new ChoiceOption(option.Id, turn.Fill(option.Label)))]);

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var only = Meant(content, turn);
        return !Several ? only is null ? null : Value.Of(only)
            : only is not null ? new Value.List([Value.Of(only)])
            : SeveralOf(WordsOf(content), turn);
    }

    // Each of them has to be one of the options.
    private Value.List? SeveralOf(string words, TurnDraft turn)
    {
        var meant = Enumeration.Of(words).Select(word => Meant(new Content.Text(word), turn)).ToList();
        return meant.Count > 1 && meant.TrueForAll(id => id is not null) ? new Value.List([.. meant.Distinct().Select(Value.Of)]) : null;
    }

    private string? Meant(Content content, TurnDraft turn)
    {
        Content answer = content is Content.ChoiceReply tapped
            ? tapped with { Label = PlainWords.Of(tapped.Label) }
            : new Content.Text(PlainWords.Of(WordsOf(content)));
        return AsShown(answer, turn) ?? AsCalledOtherwise(answer, turn);
    }

    // By its id, by the name that was shown, by its number.
    private string? AsShown(Content answer, TurnDraft turn) =>
        Channels.ChoiceAnswer.Match(answer, [.. Options.Select(option => Named(option, turn.Fill(option.Label)))])?.Id;

    // By its name in another language, or by another word; not if two options go by that.
    private string? AsCalledOtherwise(Content answer, TurnDraft turn)
    {
        var meant = Options.Where(option => option.Names(turn).Any(name => Channels.ChoiceAnswer.Match(answer, [Named(option, name)]) is not null));
        return meant.Take(2).ToList() is [var only] ? only.Id : null;
    }

    private static ChoiceOption Named(ChoiceAnswerOption option, string name) => new(option.Id, PlainWords.Of(name));

    private static Reader<ChoiceAnswerOption[]> OptionsOf =>
        Yaml.Several.Items(limits => limits.Options, "options", ChoiceAnswerOption.Read).Checked((options, checks) =>
        {
            foreach (var twice in options.Where(option => option.Id.Length > 0).GroupBy(option => option.Id).SelectMany(same => same.Skip(1)))
            {
                checks.Error(twice.At, $"The option '{twice.Id}' is there twice.");
            }
        });
}

using System.Globalization;
using Messaging.Channels;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>How good something was, from 1 to 5 or as far as the flow says: tapped, as a number or a word for it, or in stars.</summary>
/// <attribute name="most">The best rating; 5 unless given.</attribute>
internal sealed record RatingAnswer(int Most) : AnswerType
{
    private const int UsualMost = 5;
    private const int LargestMost = 10;
    private const string Stars = "⭐★🌟";

    public static AnswerType Read(Attributes from) => new RatingAnswer(from.Optional("most", Scalars.Whole(2, LargestMost), UsualMost));

    public override Content Question(string text, TurnDraft turn) =>
        new Content.Choice(text, [.. Enumerable.Range(1, Most).Select(Shown).Select(number => new ChoiceOption(number, number))]);

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var said = content is Content.ChoiceReply tapped ? tapped.OptionId : FoldedText.Of(WordsOf(content)).TrimEnd('.', '!', ')');
        return (Counted(said) ?? OutOf(said) ?? Numbers.Parse(said, turn.Language) ?? NumberWords.Read(said)) is { } number
            && number >= 1 && number <= Most && decimal.IsInteger(number)
                ? Value.Of(number)
                : null;
    }

    // Nothing but stars, with the mark that makes some of them emoji.
    private static decimal? Counted(string said)
    {
        var runes = said.EnumerateRunes().Where(rune => rune.Value is not (0xFE0F or ' ')).ToList();
        return runes.Count > 0 && runes.TrueForAll(rune => Stars.Contains(rune.ToString(), StringComparison.Ordinal)) ? runes.Count : null;
    }

    // 4/5, where the 5 is that of the question.
    private decimal? OutOf(string said) => said.Split('/') is [var number, var most] && most.Trim() == Shown(Most) ? Numbers.Parse(number, "") : null;

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>A number, written as the customer's language writes it, within bounds that belong to it.</summary>
/// <attribute name="min">The smallest number that is valid.</attribute>
/// <attribute name="max">The largest number that is valid.</attribute>
internal sealed record NumberAnswer(decimal Least, decimal Most) : AnswerType
{
    public static AnswerType Read(Attributes from)
    {
        var answer = new NumberAnswer(
            from.Optional("min", Scalars.Number, decimal.MinValue),
            from.Optional("max", Scalars.Number, decimal.MaxValue));
        if (answer.Least > answer.Most)
        {
            from.Checks.Error(from.Of("min"), "'min' is greater than 'max', so that no number is valid.");
        }

        return answer;
    }

    public override Value? Understand(Content content, TurnDraft turn) =>
        (Numbers.Parse(WordsOf(content), turn.Language) ?? Channels.NumberWords.Read(Channels.FoldedText.Of(WordsOf(content)))) is { } number && number >= Least && number <= Most ? Value.Of(number) : null;
}

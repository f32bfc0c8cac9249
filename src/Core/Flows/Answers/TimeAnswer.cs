using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows.Answers;

/// <summary>A time of day, kept as ISO 8601 writes it: 08:30.</summary>
/// <attribute name="earliest">The first time that is valid.</attribute>
/// <attribute name="latest">The last time that is valid.</attribute>
internal sealed record TimeAnswer(LocalTime Earliest, LocalTime Latest) : AnswerType
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static AnswerType Read(Attributes from)
    {
        var answer = new TimeAnswer(from.Optional("earliest", TimeOf, LocalTime.MinValue), from.Optional("latest", TimeOf, LocalTime.MaxValue));
        if (answer.Earliest > answer.Latest)
        {
            from.Checks.Error(from.Of("earliest"), "'earliest' is later than 'latest', so that no time is valid.");
        }

        return answer;
    }

    public override Value? Understand(Content content, TurnDraft turn) =>
        Times.Parse(WordsOf(content)) is { } time && time >= Earliest && time <= Latest ? Value.Of(Pattern.Format(time)) : null;

    private static Reader<LocalTime> TimeOf => new(new Form.Text("time of day", "[0-9]{2}:[0-9]{2}"), (node, checks) =>
        node is Node.Scalar scalar && Pattern.Parse(scalar.Text) is { Success: true } time
            ? time.Value
            : checks.Error(node.At, $"Expected a time such as 08:30, not {node.Word}.", LocalTime.Midnight));
}

using System.Text.Json;
using Messaging.Local.Engine.History;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Tests.Engine;

public sealed class HistoryCodecTests
{
    private static readonly DateTime Moment = new(2026, 1, 5, 9, 0, 0, 123, DateTimeKind.Utc);
    private static readonly Failure Failure = new("T", "m", "stack", new Failure("Inner", string.Empty, NonRetriable: true));

    private static readonly HistoryEvent[] OneOfEach =
    [
        new EpisodeStarted(Moment),
        new ExecutionStarted("name", "1.0", "input"),
        new EventRaised("ring", null),
        new TaskScheduled(0, "turn", "1"),
        new TaskCompleted(0, string.Empty),
        new TaskFailed(300, Failure),
        new TimerCreated(1, Moment.AddYears(1)),
        new TimerFired(-1),
        new SubOrchestrationCreated(2, "child", "2.0", "id", null),
        new SubOrchestrationCompleted(2, "grüezi 👋"),
        new SubOrchestrationFailed(2, Failure),
        new EventSent(3, "id", "ring", new string('x', 5_000)),
        new ExecutionSuspended("why"),
        new ExecutionResumed(null),
        new ExecutionTerminated("out"),
        new ExecutionCompleted("out"),
        new ExecutionFailed(Failure),
    ];

    public static TheoryData<HistoryEvent> Each => [.. OneOfEach];

    [Theory]
    [MemberData(nameof(Each), DisableDiscoveryEnumeration = true)]
    public void Each_event_comes_back_as_it_was(HistoryEvent happened)
    {
        EventReader.DecodeOne(EventWriter.Encode(happened)).ShouldBe(happened);
        JsonSerializer.Deserialize<HistoryEvent>(JsonSerializer.Serialize(happened)).ShouldBe(happened);
    }

    [Fact]
    public void A_whole_history_comes_back_in_order()
    {
        var back = new List<HistoryEvent>();
        EventReader.DecodeAll(EventWriter.Encode(OneOfEach), back);

        back.ShouldBe(OneOfEach);
    }

    [Fact]
    public void Every_kind_of_event_is_among_the_examples() => typeof(HistoryEvent)
        .GetNestedTypes()
        .Where(type => type.IsSealed)
        .ShouldAllBe(type => OneOfEach.Any(example => example.GetType() == type));

    [Fact]
    public void An_unknown_kind_is_told_as_such() =>
        Should.Throw<InvalidDataException>(() => EventReader.DecodeOne([99])).Message.ShouldContain("99");
}

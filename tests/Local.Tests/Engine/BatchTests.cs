using Messaging.Local.Engine.Dispatch;
using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask.Client;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Tests.Engine;

public sealed class BatchTests
{
    private static readonly Letter Ring = Mail(new EventRaised("ring", null));
    private static readonly Letter Resume = Mail(new ExecutionResumed(null));
    private static readonly Letter Answer = Answered(generation: 3);
    private static readonly Letter Start = new(new TimerFired(TimerRow.Start), new Origin.Timer(new TimerRow(1, 1, TimerRow.Start, 3)), 3);

    [Fact]
    public void Everything_is_played_by_an_instance_that_runs() =>
        Sort(OrchestrationRuntimeStatus.Running, isStarted: true, Answer, Ring).Playable.ShouldBe([Answer, Ring]);

    [Fact]
    public void An_answer_to_an_earlier_execution_is_stale()
    {
        var late = Answered(generation: 2);
        var batch = Sort(OrchestrationRuntimeStatus.Running, isStarted: true, late, Ring);

        batch.Stale.ShouldBe([late]);
        batch.Playable.ShouldBe([Ring]);
    }

    [Fact]
    public void A_suspended_instance_plays_only_what_controls_it()
    {
        var batch = Sort(OrchestrationRuntimeStatus.Suspended, isStarted: true, Ring, Answer, Resume);

        batch.Playable.ShouldBe([Resume]);
        batch.Held.ShouldBe([Ring, Answer]);
    }

    [Fact]
    public void An_instance_that_is_to_start_holds_events_back() =>
        Sort(OrchestrationRuntimeStatus.Pending, isStarted: false, Ring).Held.ShouldBe([Ring]);

    [Fact]
    public void The_start_comes_before_everything() =>
        Sort(OrchestrationRuntimeStatus.Pending, isStarted: false, Ring, Start).Playable.ShouldBe([Start, Ring]);

    [Fact]
    public void There_is_nothing_to_do_when_all_is_held_where_it_is_safe()
    {
        Sort(OrchestrationRuntimeStatus.Suspended, isStarted: true, Ring).IsEmpty.ShouldBeTrue();
        Sort(OrchestrationRuntimeStatus.Suspended, isStarted: true, Answer).IsEmpty.ShouldBeFalse();
    }

    private static Letter Mail(HistoryEvent happened) => new(happened, new Origin.Inbox(1), null);

    private static Letter Answered(int generation) => new(new TaskCompleted(0, null), new Origin.Activity(1), generation);

    private static Batch Sort(OrchestrationRuntimeStatus status, bool isStarted, params Letter[] letters)
    {
        var state = new InstanceState
        {
            Key = 1,
            Id = "one",
            Name = "orchestrator",
            Parent = null,
            Version = string.Empty,
            Input = null,
            Status = status,
            Generation = 3,
            CustomStatus = null,
            Chunks = 1,
        };
        return Batch.Sort(state, isStarted, letters);
    }
}

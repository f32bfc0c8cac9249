using NodaTime;

namespace Messaging.Flows;

/// <summary>Runs flows. Pure: the same run, input, scope and time give the same turn, whenever and wherever it is computed.</summary>
public static class FlowEngine
{
    /// <summary>The outcome of a flow that reached a limit.</summary>
    public const string LimitOutcome = "limit";

    /// <summary>What a flow does about something that happened: it goes on from step to step until it waits or is over.</summary>
    /// <param name="flow">The flow, in the version of the run.</param>
    /// <param name="run">The run so far.</param>
    /// <param name="input">What happened. What the run does not wait for leaves it as it is, without effects.</param>
    /// <param name="scope">What the flow may see.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The run belongs to another flow, or to another version of it.</exception>
    public static FlowTurn Step(Flow flow, FlowRun run, FlowInput input, FlowScope scope, Instant now)
    {
        if (run.FlowId != flow.Id || run.Version != flow.Version)
        {
            throw new ArgumentException($"The run is one of {run.FlowId}@{run.Version}, not of {flow}.", nameof(run));
        }

        var turn = new TurnDraft(run, scope, now);
        return (run, input) switch
        {
            ({ Step: null }, FlowInput.Begin) => Walk(flow, flow.Steps[0], turn.Enter(flow.Steps[0]), turn),
            ({ Waiting: { } waiting, Step: { } step }, _) when Concerns(run, input, now) => Resume(flow, flow[step], waiting, input, turn),
            _ => null,
        } ?? new FlowTurn(run, []);
    }

    private static bool Concerns(FlowRun run, FlowInput input, Instant now) => input switch
    {
        FlowInput.Woke => run.Deadline <= now,
        FlowInput.Returned returned => run.Waiting is Waiting.Call call && call.Key == returned.Key,
        _ => true,
    };

    private static FlowTurn? Resume(Flow flow, Step step, Waiting waiting, FlowInput input, TurnDraft turn) =>
        step.Kind.Resume(waiting, input, turn) is { } way ? Walk(flow, step, way, turn) : null;

    private static FlowTurn Walk(Flow flow, Step step, Way way, TurnDraft turn)
    {
        while (turn.Exceeded is null)
        {
            switch (way)
            {
                case Way.Waits waits:
                    return turn.Waits(waits);
                case Way.Ends ends:
                    return turn.Ends(ends.Outcome);
                case Way.Leaves leaves:
                    if (!step.Ways.TryGetValue(leaves.Outcome, out var next))
                    {
                        var why = $"The flow does not say where '{leaves.Outcome}' leads. {leaves.Because}";
                        return turn.Fails(leaves.Outcome, why.TrimEnd());
                    }

                    turn.Do(new FlowEffect.Moved(step.Id, leaves.Outcome, next, leaves.Because));
                    if (next == Flow.End)
                    {
                        return turn.Ends(Flow.End);
                    }

                    step = flow[next];
                    way = turn.Enter(step);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return turn.Fails(LimitOutcome, turn.Exceeded);
    }
}

using Messaging.Flows.Commands;
using Messaging.Flows.Steps;
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

        var turn = new TurnDraft(flow, run, scope, now);
        return (run, input) switch
        {
            ({ Step: null }, FlowInput.Begin) => Walk(turn.Enter(flow.Steps[0]), turn),
            ({ Waiting: { } waiting }, _) when Concerns(run, input, now) => Resume(waiting, input, turn),
            _ => null,
        } ?? new FlowTurn(run, []);
    }

    /// <summary>Whether the run wants all words of several messages that came together as one; others take each as an answer of its own.</summary>
    /// <param name="flow">The flow, in the version of the run.</param>
    /// <param name="run">The run.</param>
    public static bool HearsAll(Flow flow, FlowRun run) =>
        run.Step is not null && new FrameStack(flow, run, FlowLimits.Default).Top is { } top && top.Flow[top.Step].Kind.HearsAll;

    private static bool Concerns(FlowRun run, FlowInput input, Instant now) => input switch
    {
        FlowInput.Woke => run.Deadline <= now,
        FlowInput.Returned(var key, _) => run.Waiting switch
        {
            Waiting.Call call => call.Key == key,
            Waiting.Calls calls => calls.Open.Values.Contains(key),
            _ => false,
        },
        _ => true,
    };

    private static FlowTurn? Resume(Waiting waiting, FlowInput input, TurnDraft turn) =>
        Next(waiting, input, turn) is { } way ? Walk(way, turn) : null;

    private static Way? Next(Waiting waiting, FlowInput input, TurnDraft turn) =>
        (input is FlowInput.Said(var said) ? Obeying.Next(waiting, said, turn) : null) ?? turn.At.Kind.Resume(waiting, input, turn);

    private static FlowTurn Walk(Way way, TurnDraft turn)
    {
        while (turn.Exceeded is null)
        {
            switch (way)
            {
                case Way.Waits waits:
                    return turn.Waits(waits);
                case Way.Ends ends:
                    return turn.Ends(ends.Outcome);
                case Way.Runs runs:
                    way = turn.Begin(runs);
                    break;
                case Way.Leaves leaves when turn.At.Ways.TryGetValue(leaves.Outcome, out var next):
                    turn.Move(leaves, next);
                    if (next != Flow.End)
                    {
                        way = turn.Enter(turn.Flow[next]);
                    }
                    else if (turn.IsSubFlow)
                    {
                        way = turn.Return();
                    }
                    else
                    {
                        return turn.Ends(Flow.End);
                    }

                    break;
                case Way.Leaves leaves:
                    var why = $"The flow does not say where '{leaves.Outcome}' leads. {leaves.Because}".TrimEnd();
                    if (!turn.Abandon(why))
                    {
                        return turn.Fails(leaves.Outcome, why);
                    }

                    way = new Way.Leaves(StepKind.Failed, why);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return turn.Fails(LimitOutcome, turn.Exceeded);
    }
}

using Messaging.Flows.Steps;

namespace Messaging.Flows;

/// <summary>The flows at work in a turn: each runs the next one, and waits for it.</summary>
internal sealed class FrameStack
{
    private readonly FlowLimits _limits;
    private readonly List<Frame> _frames = [];

    public FrameStack(Flow flow, FlowRun run, FlowLimits limits)
    {
        _limits = limits;
        foreach (var caller in run.Callers ?? [])
        {
            Add(flow, caller);
            flow = flow.SubFlows[((Run)flow[caller.Step].Kind).Target.Flow];
        }

        Add(flow, new FlowFrame(run.Step ?? "", run.Variables) { Jumps = run.Jumps, Trail = run.Trail });
    }

    /// <summary>The one at work.</summary>
    public Frame Top => _frames[^1];

    public int Depth => _frames.Count;

    /// <summary>The step at work by a name of its own among those of all flows.</summary>
    public string Name => Depth == 1 ? Top.Step : $"{Top.Flow.Id}/{Top.Step}";

    /// <summary>The steps that run the next flow, the outermost first.</summary>
    public List<Step> Callers => [.. _frames.SkipLast(1).Select(frame => frame.Flow[frame.Step])];

    /// <summary>Whether there is a question before the one that the flow is at.</summary>
    public bool CanGoBack => _frames.Sum(frame => frame.Trail.Count) > (Top.IsAtQuestion ? 1 : 0);

    public void Push(Flow flow, IReadOnlyDictionary<string, Value> inputs) => Add(flow, new FlowFrame("", inputs));

    public Frame Pop()
    {
        var top = Top;
        _frames.RemoveAt(_frames.Count - 1);
        return top;
    }

    /// <summary>As the run keeps it.</summary>
    public FlowRun Save(FlowRun run)
    {
        var top = Top.Done();
        return run with
        {
            Step = top.Step,
            Variables = top.Variables,
            Jumps = top.Jumps,
            Trail = top.Trail,
            Callers = Depth == 1 ? null : [.. _frames.SkipLast(1).Select(frame => frame.Done())],
        };
    }

    private void Add(Flow flow, FlowFrame frame) => _frames.Add(new(flow, frame, _limits));
}

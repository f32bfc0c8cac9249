namespace Messaging.Flows;

/// <summary>A flow at work in a turn: the run's own, or one that another runs.</summary>
internal sealed class Frame(Flow flow, FlowFrame before, FlowLimits limits)
{
    private Dictionary<string, int>? _jumps;

    public Flow Flow => flow;

    /// <summary>The step whose rule is at work.</summary>
    public string Step { get; set; } = before.Step;

    public Variables Variables { get; } = new(before.Variables, limits);

    public Trail Trail { get; } = new(before.Trail, limits);

    /// <summary>Whether the step at work is a question that is remembered.</summary>
    public bool IsAtQuestion => Trail.Checkpoints is [.., var last] && last.Step == Step;

    /// <summary>How often the step has counted in this run of the flow, this time among them.</summary>
    public int Counted()
    {
        _jumps ??= before.Jumps is { } jumps ? new(jumps) : [];
        return _jumps[Step] = _jumps.GetValueOrDefault(Step) + 1;
    }

    public FlowFrame Done() => new(Step, Variables.All) { Jumps = _jumps ?? before.Jumps, Trail = Trail.Checkpoints };
}

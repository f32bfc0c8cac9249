using Messaging.Flows.Steps;

namespace Messaging.Flows.Yaml;

/// <summary>Joins flows to those that they run, and checks that each is given what it takes.</summary>
internal sealed class FlowLinks(IReadOnlyList<(Flow Flow, FlowChecks Checks)> read)
{
    private readonly Dictionary<string, Flow> _linked = new();
    private readonly List<string> _path = [];

    /// <summary>The flow, with all that it runs.</summary>
    public Flow Link(Flow flow, FlowChecks checks)
    {
        if (_linked.TryGetValue(flow.Id, out var known))
        {
            return known;
        }

        _path.Add(flow.Id);
        var subFlows = RunsOf(flow).Select(run => SubFlow(run, checks)).OfType<Flow>().DistinctBy(subFlow => subFlow.Id).ToList();
        _path.RemoveAt(_path.Count - 1);
        return _linked[flow.Id] = flow.Running(subFlows);
    }

    private static IEnumerable<Run> RunsOf(Flow flow) => flow.Steps.Select(step => step.Kind).OfType<Run>();

    private Flow? SubFlow(Run run, FlowChecks checks)
    {
        var name = run.Target.Flow;
        if (read.FirstOrDefault(other => other.Flow.Id == name) is not { Flow: { } flow } other)
        {
            checks.Error(run.Target.At, $"There is no flow '{name}'.{Nearest.Hint(name, [.. read.Select(one => one.Flow.Id)])}");
            return null;
        }

        if (_path.Contains(name))
        {
            checks.Error(run.Target.At, $"A flow cannot run itself: {string.Join(" -> ", _path.SkipWhile(step => step != name))} -> {name}.");
            return null;
        }

        CheckInputs(run, flow, checks);
        CheckResults(run, flow, checks);
        var linked = Link(flow, other.Checks);
        if (linked.Depth == checks.Limits.SubFlows)
        {
            checks.Error(run.Target.At, $"Flows run one another at most {checks.Limits.SubFlows} deep; '{name}' is as deep as that already.");
        }

        return linked;
    }

    private static void CheckInputs(Run run, Flow flow, FlowChecks checks)
    {
        foreach (var given in run.With.Where(given => flow.Inputs.All(input => input.Name != given.Input)))
        {
            checks.Error(given.At, $"'{given.Input}' is no input of the flow '{flow.Id}'.{Nearest.Hint(given.Input, [.. flow.Inputs.Select(input => input.Name)])}");
        }

        foreach (var missing in flow.Inputs.Where(input => !input.Optional && run.With.All(given => given.Input != input.Name)))
        {
            checks.Error(run.Target.At, $"The flow '{flow.Id}' needs the input '{missing.Name}': give it under 'with'.");
        }
    }

    private static void CheckResults(Run run, Flow flow, FlowChecks checks)
    {
        foreach (var taken in run.Save.Where(taken => flow.Results.All(result => result.Name != taken.Result)))
        {
            checks.Error(taken.At, $"'{taken.Result}' is no result of the flow '{flow.Id}'.{Nearest.Hint(taken.Result, [.. flow.Results.Select(result => result.Name)])}");
        }
    }
}

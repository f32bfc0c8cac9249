using Messaging.Flows.Steps;

namespace Messaging.Flows.Yaml;

/// <summary>Where a step leads, as written beside its kind: <c>then</c> and <c>outcomes</c>.</summary>
internal sealed record StepWays(IReadOnlyDictionary<string, string> Targets, IReadOnlyList<Node.Scalar> Names)
{
    public const string Outcomes = "outcomes";

    public static IReadOnlyList<string> Words { get; } = [Way.Then, Outcomes];

    public static StepWays Read(Node.Map step, FlowChecks checks)
    {
        var then = step.Entries.Where(entry => entry.Key.Text == Way.Then);
        var outcomes = step.Entries.Where(entry => entry.Key.Text == Outcomes).SelectMany(entry => OutcomesOf(entry.Value, checks));
        var entries = then.Concat(outcomes).DistinctBy(entry => entry.Key.Text).ToList();
        return new(
            entries.ToDictionary(entry => entry.Key.Text, entry => Scalars.Target.From(entry.Value, checks)),
            [.. entries.Select(entry => entry.Key)]);
    }

    /// <summary>Nothing falls through: each outcome that a step can have leads somewhere, and nothing leads somewhere that it cannot have.</summary>
    public void Check(Node.Scalar step, StepKind kind, FlowChecks checks)
    {
        var name = $"The step '{step.Text}' ({kind.Name})";
        string[] outcomes = [.. kind.MustRoute, .. kind.MayRoute];
        if (kind.CanSucceed && !Targets.ContainsKey(Way.Then))
        {
            checks.Error(step.At, $"{name} can succeed: say where it goes on, by 'then: <step>' or 'then: {Flow.End}'.");
        }

        foreach (var missing in kind.MustRoute.Where(outcome => !Targets.ContainsKey(outcome)))
        {
            checks.Error(step.At, $"{name} can leave by '{missing}': say under 'outcomes' where that leads.");
        }

        foreach (var given in Names.Where(given => !CanLeaveBy(given.Text, kind)))
        {
            checks.Error(given.At, $"{name} never leaves by '{given.Text}'.{Nearest.Hint(given.Text, outcomes)}");
        }
    }

    private static bool CanLeaveBy(string outcome, StepKind kind) =>
        outcome == Way.Then ? kind.CanSucceed : kind.MustRoute.Contains(outcome) || kind.MayRoute.Contains(outcome) || kind.HasOutcome(outcome);

    private static IReadOnlyList<Node.Entry> OutcomesOf(Node node, FlowChecks checks) => node is Node.Map map
        ? map.Entries
        : checks.Error(node.At, $"Expected outcomes with the steps that they lead to, not {node.Word}.", Array.Empty<Node.Entry>());
}

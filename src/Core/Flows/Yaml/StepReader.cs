using Messaging.Flows.Steps;

namespace Messaging.Flows.Yaml;

/// <summary>Reads one step: its kind with all of that kind's attributes, and beside it only where the step leads.</summary>
internal static class StepReader
{
    /// <summary>What a step may be called.</summary>
    public static Form NameForm => new Form.Text("name", $"(?!{Flow.End}$){Scalars.NamePattern}");

    public static Step Read(Node.Entry entry, FlowChecks checks)
    {
        if (Scalars.Name.From(entry.Key, checks) == Flow.End)
        {
            checks.Error(entry.Key.At, $"'{Flow.End}' is where flows end, and cannot be the name of a step.");
        }

        if (entry.Value is not Node.Map map)
        {
            checks.Error(entry.Value.At, $"Expected a step with one of {StepKinds.Words}, not {entry.Value.Word}.");
            map = new Node.Map(entry.Value.At, []);
        }

        var name = entry.Key.Text;
        var ways = StepWays.Read(map, checks);
        var reads = checks.ReadsSoFar;
        if (KindOf(map, entry, checks) is not { } kind)
        {
            return new Step(name, entry.Key.At.Line, new Close(""), ways.Targets);
        }

        ways.Check(entry.Key, kind, checks);
        return new Step(
            name,
            entry.Key.At.Line,
            kind.Routing([.. ways.Targets.Keys]),
            ways.Targets.Concat(kind.OwnWays).DistinctBy(way => way.Key).ToDictionary())
        {
            Reads = checks.ReadsAfter(reads),
        };
    }

    private static StepKind? KindOf(Node.Map map, Node.Entry entry, FlowChecks checks)
    {
        var kinds = map.Entries.Where(attribute => !StepWays.Words.Contains(attribute.Key.Text)).ToList();
        foreach (var second in kinds.Skip(1))
        {
            var first = kinds[0].Key.Text;
            checks.Error(
                second.Key.At,
                $"The step '{entry.Key.Text}' is '{first}' already. Attributes stand under that; beside it only 'then' and 'outcomes'.");
        }

        switch (kinds)
        {
            case [var only, ..] when StepKinds.All.TryGetValue(only.Key.Text, out var kind):
                return kind.From(only.Value, checks);
            case [var unknown, ..]:
                checks.Error(unknown.Key.At, $"'{unknown.Key.Text}' is no kind of step.{Nearest.Hint(unknown.Key.Text, StepKinds.All.Keys)}");
                return null;
            default:
                if (entry.Value is Node.Map)
                {
                    checks.Error(entry.Key.At, $"The step '{entry.Key.Text}' does nothing; expected one of {StepKinds.Words}.");
                }

                return null;
        }
    }
}

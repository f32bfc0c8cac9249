using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Conditions;

/// <summary>Reads conditions: a map from paths to their tests, where <c>any</c> and <c>all</c> hold lists of such maps.</summary>
internal static class ConditionReader
{
    public static Condition Read(Node node, FlowChecks checks) => node is Node.Map { Entries.Count: > 0 } map
        ? Joined([.. map.Entries.SelectMany(entry => PartsOf(entry, checks))])
        : checks.Error(node.At, $"Expected a condition such as {{ contact.email: {{ known: true }} }}, not {node.Word}.", Condition.Never);

    private static Condition Joined(IReadOnlyList<Condition> parts) => parts.Count == 1 ? parts[0] : new Condition.All(parts);

    private static Condition[] PartsOf(Node.Entry entry, FlowChecks checks) => entry.Key.Text switch
    {
        "any" => [new Condition.Any(Conditions(entry.Value, checks))],
        "all" => [new Condition.All(Conditions(entry.Value, checks))],
        _ => TestsOf(entry, checks),
    };

    private static Condition[] Conditions(Node node, FlowChecks checks) =>
        Several.Items(node, checks, checks.Limits.Fields, "conditions", Read);

    private static Condition[] TestsOf(Node.Entry entry, FlowChecks checks)
    {
        if (ValuePath.Read(entry.Key.Text, entry.Key.At, checks) is not { } path)
        {
            return [];
        }

        return Several.Entries(entry.Value, checks, Comparisons.All.Count, "tests such as { is: VIP }", test => TestOf(path, test, checks));
    }

    private static Condition TestOf(ValuePath path, Node.Entry test, FlowChecks checks)
    {
        var word = test.Key.Text;
        return Comparisons.All.TryGetValue(word, out var comparison)
            ? new Condition.Test(path, $"{word} {WordsOf(test.Value)}", comparison(test.Value, checks))
            : checks.Error(test.Key.At, $"There is no test '{word}'.{Nearest.Hint(word, Comparisons.All.Keys)}", Condition.Never);
    }

    private static string WordsOf(Node node) => node switch
    {
        Node.Scalar scalar => scalar.Text,
        Node.List list => string.Join(", ", list.Items.Select(WordsOf)),
        _ => node.Word,
    };
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Conditions;

/// <summary>Reads conditions: a map from paths to their tests, where <c>any</c> and <c>all</c> hold lists of such maps.</summary>
internal static class ConditionReader
{
    private const string AnyWord = "any";
    private const string AllWord = "all";

    public static Reader<Condition> Read => new(new Form.Named("a condition", ConditionForm) { Made = typeof(Condition) }, (node, checks) => node is Node.Map { Entries.Count: > 0 } map
        ? Joined([.. map.Entries.SelectMany(entry => PartsOf(entry, checks))])
        : checks.Error(node.At, $"Expected a condition such as {{ contact.email: {{ known: true }} }}, not {node.Word}.", Condition.Never));

    private static Form.Attributes ConditionForm() =>
        new([new(AnyWord, Conditions.Form, IsRequired: false), new(AllWord, Conditions.Form, IsRequired: false)])
        {
            Made = typeof(Condition),
            Least = 1,
            Others = new(new Form.Text("path", ValuePath.Pattern), new Form.Named("the tests of a condition", TestsForm), int.MaxValue),
        };

    private static Form.Attributes TestsForm() =>
        new([.. Comparisons.All.Select(comparison => new Form.Attribute(comparison.Key, comparison.Value.Form, IsRequired: false))]) { Made = typeof(Comparisons), Least = 1 };

    private static Condition Joined(Condition[] parts) => parts.Length == 1 ? parts[0] : new Condition.All(parts);

    private static Condition[] PartsOf(Node.Entry entry, FlowChecks checks) => entry.Key.Text switch
    {
        AnyWord => [new Condition.Any(Conditions.From(entry.Value, checks))],
        AllWord => [new Condition.All(Conditions.From(entry.Value, checks))],
        _ => TestsOf(entry, checks),
    };

    private static Reader<Condition[]> Conditions => Several.Items(limits => limits.Fields, "conditions", Read);

    private static Condition[] TestsOf(Node.Entry entry, FlowChecks checks) =>
        ValuePath.Read(entry.Key.Text, entry.Key.At, checks, AsksWhetherKnown(entry.Value)) is { } path ? Tests(path).From(entry.Value, checks) : [];

    private static bool AsksWhetherKnown(Node tests) => tests is Node.Map map && map.Entries.Any(test => test.Key.Text == "known");

    private static Reader<Condition[]> Tests(ValuePath path) =>
        Several.Entries(_ => Comparisons.All.Count, "tests such as { is: VIP }", new Form.Word(Comparisons.All.Keys), new Form.Anything(), (test, checks) => TestOf(path, test, checks));

    private static Condition TestOf(ValuePath path, Node.Entry test, FlowChecks checks)
    {
        var word = test.Key.Text;
        return Comparisons.All.TryGetValue(word, out var comparison)
            ? new Condition.Test(path, $"{word} {WordsOf(test.Value)}", comparison.From(test.Value, checks))
            : checks.Error(test.Key.At, $"There is no test '{word}'.{Nearest.Hint(word, Comparisons.All.Keys)}", Condition.Never);
    }

    private static string WordsOf(Node node) => node switch
    {
        Node.Scalar scalar => scalar.Text,
        Node.List list => string.Join(", ", list.Items.Select(WordsOf)),
        _ => node.Word,
    };
}

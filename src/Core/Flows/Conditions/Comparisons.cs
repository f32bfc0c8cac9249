using System.Text.RegularExpressions;
using Messaging.Flows.Answers;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Conditions;

/// <summary>The tests that a condition may use, by their word.</summary>
/// <attribute name="known">There is something, where it is true; there is nothing, where it is false.</attribute>
/// <attribute name="is">It is the same; texts without regard to case, numbers as numbers.</attribute>
/// <attribute name="is-not">It is not the same.</attribute>
/// <attribute name="in">It is one of these.</attribute>
/// <attribute name="contains">The text contains this, or the list has it.</attribute>
/// <attribute name="starts-with">The text begins with this.</attribute>
/// <attribute name="greater">The number is greater.</attribute>
/// <attribute name="less">The number is less.</attribute>
/// <attribute name="at-least">The number is this or greater.</attribute>
/// <attribute name="at-most">The number is this or less.</attribute>
/// <attribute name="matches">A regular expression matches somewhere in the text, without regard to case.</attribute>
internal static class Comparisons
{
    private const int LongestPattern = 200;

    public static Dictionary<string, Reader<Comparison>> All { get; } = new()
    {
        ["known"] = Known,
        ["is"] = With(Same),
        ["is-not"] = With((value, other) => !Same(value, other)),
        ["in"] = In,
        ["contains"] = With(Contains),
        ["starts-with"] = With((value, other) => Text(value).StartsWith(Text(other), StringComparison.OrdinalIgnoreCase)),
        ["greater"] = OfNumbers((value, other) => value > other),
        ["less"] = OfNumbers((value, other) => value < other),
        ["at-least"] = OfNumbers((value, other) => value >= other),
        ["at-most"] = OfNumbers((value, other) => value <= other),
        ["matches"] = Matches,
    };

    private static Reader<Comparison> Known => Scalars.YesNo.Select<Comparison>(wanted => (value, _) => value.IsKnown == wanted);

    private static Reader<Comparison> With(Func<Value, Value, bool> holds) =>
        Shape.ReadSingle.Select<Comparison>(other => (value, turn) => holds(value, other.Fill(turn)));

    private static Reader<Comparison> OfNumbers(Func<decimal, decimal, bool> holds) =>
        With((value, other) => Numbers.Of(value) is { } number && Numbers.Of(other) is { } bound && holds(number, bound));

    private static Reader<Comparison> In => Several.Items(limits => limits.Fields, "values such as [FR, BE]", Shape.ReadSingle)
        .Select<Comparison>(others => (value, turn) => others.Any(other => Same(value, other.Fill(turn))));

    private static Reader<Comparison> Matches => new(new Form.Text("regular expression"), (node, checks) =>
    {
        var pattern = Scalars.Text.From(node, checks);
        try
        {
            // Without backtracking no pattern and no text can make it slow.
            var regex = pattern.Length <= LongestPattern
                ? new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                : throw new NotSupportedException($"it has more than {LongestPattern} characters");
            return (value, _) => regex.IsMatch(Text(value));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return checks.Error(node.At, $"'{pattern}' is no pattern that can be used: {wrong.Message}", (Comparison)((_, _) => false));
        }
    });

    private static bool Same(Value value, Value other) =>
        Numbers.Of(value) is { } number && Numbers.Of(other) is { } wanted
            ? number == wanted
            : Text(value).Equals(Text(other), StringComparison.OrdinalIgnoreCase);

    private static bool Contains(Value value, Value other) => value is Value.List list
        ? list.Items.Any(item => Same(item, other))
        : other.IsKnown && Text(value).Contains(Text(other), StringComparison.OrdinalIgnoreCase);

    private static string Text(Value value) => value.ToString().Trim();
}

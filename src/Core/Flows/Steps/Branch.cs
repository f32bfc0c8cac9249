using System.Globalization;
using Messaging.Flows.Conditions;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Goes by the first condition that holds, else by <c>else</c>, which must be there and stand last. Several tests in one condition must all hold;
/// <c>any</c> and <c>all</c> take lists of conditions. Tests: known, is, is-not, in, contains, starts-with, greater, less, at-least, at-most, matches.
/// Texts are compared without regard to case, numbers as numbers.
/// </summary>
/// <example>
/// route:
///   branch:
///     - if: { contact.segment: { is: VIP }, contact.orders: { at-least: 10 } }
///       then: end
///     - if: { any: [ { contact.country: { in: [FR, BE] } }, { language: { starts-with: fr } } ] }
///       then: end
///     - else: end
/// </example>
internal sealed record Branch(Branch.Case[] Cases, string Else) : StepKind
{
    private const string ElseWord = "else";

    public override bool CanSucceed => false;

    public override IEnumerable<KeyValuePair<string, string>> OwnWays =>
        [.. Cases.Select(option => KeyValuePair.Create(option.Name, option.Then)), KeyValuePair.Create(ElseWord, Else)];

    public static Reader<StepKind> Read => new(ListForm, (node, checks) =>
    {
        if (node is not Node.List { Items: { Count: > 0 } items } || items[^1] is not Node.Map { Entries: [{ Key.Text: ElseWord } otherwise] })
        {
            return checks.Error(node.At, "A branch is a list of 'if' with 'then', and ends with '- else: <step>'.", new Branch([], Flow.End));
        }

        var cases = items.SkipLast(1).Select((item, index) => CaseOf(index + 1).From(item, checks));
        return new Branch([.. cases], Scalars.Target.From(otherwise.Value, checks));
    });

    public override Way Enter(TurnDraft turn)
    {
        foreach (var option in Cases)
        {
            if (option.If.Holds(turn))
            {
                return new Way.Leaves(option.Name, option.If.ToString());
            }
        }

        return new Way.Leaves(ElseWord);
    }

    private static Yaml.Form ListForm => new Yaml.Form.List(CaseOf(1).Form, int.MaxValue)
    {
        Last = new Yaml.Form.Attributes([new(ElseWord, Scalars.Target.Form, IsRequired: true)]),
    };

    private static Reader<Case> CaseOf(int number) => new("a case of a branch", from => new Case(
        string.Create(CultureInfo.InvariantCulture, $"case-{number}"),
        from.Required("if", Condition.Read, Condition.Never),
        from.Required("then", Scalars.Target, Flow.End)));

    internal sealed record Case(string Name, Condition If, string Then);
}

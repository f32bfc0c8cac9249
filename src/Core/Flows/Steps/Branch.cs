using System.Globalization;
using Messaging.Flows.Conditions;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Goes by the first condition that holds, else by <c>else</c>, which must be there and stand last. Several tests in one condition must all hold;
/// <c>any</c> and <c>all</c> take lists of conditions.
/// </summary>
/// <attribute name="else">The step that it leads to when no case holds.</attribute>
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

    private static readonly Way LeavesByElse = new Way.Leaves(ElseWord);

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
                return option.Leaves;
            }
        }

        return LeavesByElse;
    }

    private static Form ListForm => new Form.List(CaseOf(1).Form, int.MaxValue)
    {
        Last = new Form.Attributes([new(ElseWord, Scalars.Target.Form, IsRequired: true)]) { Made = typeof(Branch) },
    };

    private static Reader<Case> CaseOf(int number) => new("a case of a branch", from => new Case(
        string.Create(CultureInfo.InvariantCulture, $"case-{number}"),
        from.Required("if", Condition.Read, Condition.Never),
        from.Required("then", Scalars.Target, Flow.End)));

    /// <summary>A case, of which the first that holds is taken.</summary>
    /// <attribute name="if">When this case is the one.</attribute>
    /// <attribute name="then">The step that it leads to.</attribute>
    internal sealed record Case(string Name, Condition If, string Then)
    {
        public Way Leaves { get; } = new Way.Leaves(Name, If.ToString());
    }
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Asks several configured connectors at once, under one deadline (5s unless given). Each answer is kept in a variable of the connector's name; whoever
/// does not answer in time leaves his empty, and the flow goes on. Leaves by <c>failed</c> when none answered.
/// </summary>
/// <example>
/// context:
///   lookup:
///     connectors:
///       crm: { email: "{{ contact.email }}" }
///       orders: { customer: "{{ contact.number }}", latest: 3 }
///     timeout: 2s
///   outcomes: { failed: end }
///   then: end
/// </example>
internal sealed record Lookup(IReadOnlyList<KeyValuePair<string, Shape>> Connectors, Duration TimeGiven) : StepKind
{
    private static readonly Duration UsualTime = Duration.FromSeconds(5);

    public override IReadOnlyList<string> MustRoute => [Failed];

    public static StepKind Read(Node node, FlowChecks checks) => Attributes.Read(node, "a lookup", checks, from => new Lookup(
        from.Required("connectors", ConnectorsOf, []),
        from.Optional("timeout", Scalars.Time(checks.Limits.CallTime), UsualTime) ?? UsualTime));

    public override Way Enter(TurnDraft turn) => turn.Call(new CallSpec.Lookup(
        [.. Connectors.Select(connector => new ConnectorCall(connector.Key, ((Value.Map)connector.Value.Fill(turn)).Fields))],
        TimeGiven));

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        var answers = input is FlowInput.Returned { Result: CallResult.Answered answered } ? answered.Values : new Dictionary<string, Value>();
        switch (input)
        {
            case FlowInput.Returned or FlowInput.Woke:
                foreach (var (connector, _) in Connectors)
                {
                    turn.Save(new SavePath(connector, OfContact: false), answers.GetValueOrDefault(connector, Value.None));
                }

                return answers.Count > 0 ? Way.Succeeds : new Way.Leaves(Failed, "No connector answered.");
            default:
                return null;
        }
    }

    private static IReadOnlyList<KeyValuePair<string, Shape>> ConnectorsOf(Node node, FlowChecks checks)
    {
        if (node is not Node.Map { Entries.Count: > 0 } map || map.Entries.Count > checks.Limits.Connectors)
        {
            return checks.Error(node.At, $"Expected up to {checks.Limits.Connectors} connectors with their arguments, not {node.Word}.", Array.Empty<KeyValuePair<string, Shape>>());
        }

        return [.. map.Entries.Select(entry => KeyValuePair.Create(ConnectorOf(entry.Key, checks), ArgumentsOf(entry.Value, checks)))];
    }

    private static string ConnectorOf(Node.Scalar key, FlowChecks checks) => SavePath.Read(key, checks) is { OfContact: false } variable
        ? variable.Name
        : checks.Error(key.At, $"'{key.Text}' is no name of a connector.", "");

    private static Shape ArgumentsOf(Node node, FlowChecks checks) => node is Node.Map
        ? Shape.Read(node, checks)
        : checks.Error(node.At, $"Expected the arguments as a map, not {node.Word}; {{}} for none.", new Shape.Named([]));
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Asks several configured connectors at once, under one deadline (5s unless given). Each answer is kept in a variable of the connector's name; whoever
/// does not answer in time leaves his empty, and the flow goes on. Leaves by <c>failed</c> when none answered.
/// </summary>
/// <attribute name="connectors">Connectors of the settings, each with its arguments.</attribute>
/// <attribute name="timeout">How long all of them together may take; 5s unless given.</attribute>
/// <outcome name="failed">None of them answered.</outcome>
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
internal sealed record Lookup(KeyValuePair<string, Shape.Named>[] Connectors, Duration TimeGiven) : StepKind
{
    private static readonly Duration UsualTime = Duration.FromSeconds(5);

    public override IReadOnlyList<string> MustRoute => [Failed];

    public override IEnumerable<SettingUse> Uses => Connectors.Select(connector => new SettingUse(SettingKind.Connector, connector.Key));

    public static Reader<StepKind> Read => new("a lookup", from => new Lookup(
        from.Required("connectors", ConnectorsOf, []),
        from.Optional("timeout", Scalars.Time(from.Limits.CallTime), UsualTime) ?? UsualTime));

    public override Way Enter(TurnDraft turn) => turn.Call(new CallSpec.Lookup(
        [.. Connectors.Select(connector => new ConnectorCall(connector.Key, connector.Value.FillFields(turn)))],
        TimeGiven));

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        if (input is not (FlowInput.Returned or FlowInput.Woke))
        {
            return null;
        }

        var answers = input is FlowInput.Returned { Result: CallResult.Answered answered } ? answered.Values : new Dictionary<string, Value>();
        foreach (var (connector, _) in Connectors)
        {
            turn.Save(new SavePath(connector, OfContact: false), answers.GetValueOrDefault(connector, Value.None));
        }

        return answers.Count > 0 ? Way.Succeeds : new Way.Leaves(Failed, "No connector answered.");
    }

    private static Reader<KeyValuePair<string, Shape.Named>[]> ConnectorsOf =>
        Several.Entries(limits => limits.Connectors, "connectors with their arguments", ConnectorOf, Shape.ReadMap);

    private static Reader<string> ConnectorOf => new(new Form.Text("connector", ValuePath.NamePattern), (node, checks) =>
        SavePath.Read.From(node, checks) is { OfContact: false } variable
            ? variable.Name
            : checks.Error(node.At, $"{node.Word} is no name of a connector.", ""));
}

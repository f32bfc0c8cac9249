using System.Globalization;
using Messaging.Flows.Requests;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Makes an HTTP request (get, post, put, patch, delete, head), and keeps what <c>map</c> finds in its JSON answer. The address begins with a host or a
/// setting; everything that placeholders put behind that, and every value of <c>query</c>, is percent-encoded. <c>body</c> is sent as JSON. <c>auth</c> names
/// configured credentials. A status from 200 to 299 goes on by <c>then</c>, any other by an outcome of its number where there is one, else by <c>failed</c>.
/// </summary>
/// <attribute name="get">The address, which is asked by GET.</attribute>
/// <attribute name="post">The address, which is asked by POST.</attribute>
/// <attribute name="put">The address, which is asked by PUT.</attribute>
/// <attribute name="patch">The address, which is asked by PATCH.</attribute>
/// <attribute name="delete">The address, which is asked by DELETE.</attribute>
/// <attribute name="head">The address, which is asked by HEAD.</attribute>
/// <attribute name="query">What is put behind the address, percent-encoded.</attribute>
/// <attribute name="headers">Headers; credentials do not belong here.</attribute>
/// <attribute name="body">What is sent, as JSON.</attribute>
/// <attribute name="auth">Credentials, by their name in the settings.</attribute>
/// <attribute name="timeout">How long the answer may take; 10s unless given.</attribute>
/// <attribute name="retries">How often it is tried again; never unless given.</attribute>
/// <attribute name="map">Variables, or fields of the contact, with the JSONPaths at which the answer has them.</attribute>
/// <outcome name="failed">There was no answer, or one with a status that has no outcome of its own.</outcome>
/// <outcome name="timeout">There was no answer in time; without it that is <c>failed</c>.</outcome>
/// <example>
/// customer:
///   http:
///     post: "{{ settings.crm }}/customers/{{ contact.number }}/visits"
///     query: { channel: "{{ channel }}" }
///     headers: { X-Source: bot }
///     body: { name: "{{ contact.name }}", first: true }
///     auth: crm
///     timeout: 3s
///     retries: 1
///     map: { customer_type: $.customer.type, contact.segment: $.segment }
///   outcomes: { "404": end, failed: end, timeout: end }
///   then: end
/// </example>
internal sealed record Http(RequestShape Request, KeyValuePair<SavePath, string>[] Map) : StepKind
{
    /// <summary>Statuses that have an outcome of their own.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>What it leaves by when there was no answer in time.</summary>
    public string WhenLate { get; init; } = Failed;

    public override IReadOnlyList<string> MustRoute => [Failed];

    public override IReadOnlyList<string> MayRoute => [Timeout];

    public override IEnumerable<SettingUse> Uses => Request.Auth is { } auth ? [new SettingUse(SettingKind.Credentials, auth)] : [];

    public static Reader<StepKind> Read => new("an http", from =>
        new Http(RequestShape.Read(from), from.Optional("map", MapOf, [])));

    public override string? OtherOutcomes => "[2-5][0-9]{2}";

    public override bool HasOutcome(string outcome) => StatusOf(outcome) is not null;

    public override StepKind Routing(IReadOnlyCollection<string> outcomes) => this with
    {
        Statuses = [.. outcomes.Select(StatusOf).OfType<int>()],
        WhenLate = outcomes.Contains(Timeout) ? Timeout : Failed,
    };

    public override Way Enter(TurnDraft turn)
    {
        var call = Request.Fill(turn) with
        {
            Map = Map.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value),
            Statuses = Statuses,
        };
        return RequestShape.Problem(call, turn.Limits) is { } problem ? new Way.Leaves(Failed, problem) : turn.Call(call);
    }

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => input switch
    {
        FlowInput.Returned { Result: CallResult.Answered answered } => Take(answered, turn),
        FlowInput.Returned { Result: CallResult.Failed failed } => new Way.Leaves(Failed, failed.Code),
        FlowInput.Returned or FlowInput.Woke => new Way.Leaves(WhenLate, "There was no answer in time."),
        _ => null,
    };

    private Way Take(CallResult.Answered answered, TurnDraft turn)
    {
        var routed = Statuses.Contains(answered.Status);
        if (!routed && answered.Status is < 200 or > 299)
        {
            return new Way.Leaves(Failed, string.Create(CultureInfo.InvariantCulture, $"status-{answered.Status}"));
        }

        foreach (var (path, jsonPath) in Map)
        {
            Keep(path, answered.Values.GetValueOrDefault(path.ToString(), Value.None), jsonPath, turn);
        }

        return routed ? new Way.Leaves(answered.Status.ToString(CultureInfo.InvariantCulture)) : Way.Succeeds;
    }

    // A variable says what the last answer said; what is known of the contact is not lost because an answer lacks it.
    private static void Keep(SavePath path, Value value, string jsonPath, TurnDraft turn)
    {
        if (value.IsKnown || !path.OfContact)
        {
            turn.Save(path, value);
        }

        if (!value.IsKnown)
        {
            turn.Warn($"The answer has nothing at '{jsonPath}' for '{path}'.");
        }
    }

    private static int? StatusOf(string outcome) =>
        int.TryParse(outcome, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599 ? status : null;

    private static Reader<KeyValuePair<SavePath, string>[]> MapOf =>
        Several.Entries(limits => limits.Fields, "names with their JSONPaths", SavePath.Read, PathOf);

    private static Reader<string> PathOf => new(new Form.Text("JSONPath", @"\$.*"), (node, checks) =>
    {
        var path = Scalars.Text.From(node, checks);
        return path.Length > 0 && JsonMap.Problem(path) is { } problem ? checks.Error(node.At, problem, path) : path;
    });
}

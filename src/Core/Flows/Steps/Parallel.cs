using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Makes several calls at once and goes on when all are back, or when the time is over (10s unless given): then what has come is there, and it leaves by
/// <c>timeout</c>. Each branch is a call as in a step of its own, without ways; how each one ended is kept where <c>save</c> says, by the names of the
/// branches: then, failed or timeout.
/// </summary>
/// <attribute name="branches">The calls, by names of your own.</attribute>
/// <attribute name="timeout">How long all of them together may take; 10s unless given.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps how each one ended.</attribute>
/// <outcome name="timeout">Not all were back in time.</outcome>
/// <example>
/// all-about-him:
///   parallel:
///     timeout: 4s
///     branches:
///       customer:
///         http: { get: "{{ settings.crm }}/customers/{{ contact.number }}", map: { segment: $.segment } }
///       bought:
///         lookup: { connectors: { orders: { customer: "{{ contact.number }}" } } }
///     save: came
///   outcomes: { timeout: end }
///   then: end
/// </example>
internal sealed record Parallel(Parallel.Branch[] Branches, Duration TimeGiven, SavePath? Save) : StepKind
{
    private static readonly Duration UsualTime = Duration.FromSeconds(10);

    public override IReadOnlyList<string> MustRoute => [Timeout];

    public override IEnumerable<SettingUse> Uses => Branches.SelectMany(branch => branch.Call.Uses);

    public static Reader<StepKind> Read => new("a parallel", from => new Parallel(
        from.Required("branches", Branch.ReadAll, []),
        from.Optional("timeout", Scalars.Time(from.Limits.CallTime), UsualTime) ?? UsualTime,
        from.Optional("save", SavePath.Read)));

    public override Way Enter(TurnDraft turn)
    {
        var calls = new Waiting.Calls(new Dictionary<string, string>(), new Dictionary<string, string>());
        return Next(Branches.Aggregate(calls, (begun, branch) => With(begun, branch.Name, branch.Call.Enter(turn))), turn.Now + TimeGiven, turn);
    }

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        var calls = (Waiting.Calls)waiting;
        switch (input)
        {
            case FlowInput.Returned returned:
                var back = Branches.First(branch => calls.Open.GetValueOrDefault(branch.Name) == returned.Key);
                return Next(With(calls, back.Name, back.Call.Resume(new Waiting.Call(returned.Key), input, turn)), turn.Deadline, turn);
            case FlowInput.Woke:
                var late = calls.Open.Keys.Aggregate(calls, (left, branch) => left.With(branch, Timeout));
                Keep(late, turn);
                return new Way.Leaves(Timeout, $"Not back: {string.Join(", ", calls.Open.Keys)}.");
            default:
                return null;
        }
    }

    private Way Next(Waiting.Calls calls, Instant? until, TurnDraft turn)
    {
        if (calls.Open.Count > 0)
        {
            return new Way.Waits(calls, until);
        }

        Keep(calls, turn);
        return Way.Succeeds;
    }

    private static Waiting.Calls With(Waiting.Calls calls, string branch, Way? way) => way switch
    {
        Way.Waits { For: Waiting.Call(var key) } => calls with { Open = new Dictionary<string, string>(calls.Open) { [branch] = key } },
        Way.Leaves(var outcome, _) => calls.With(branch, outcome),
        _ => throw new System.Diagnostics.UnreachableException(branch),
    };

    private void Keep(Waiting.Calls calls, TurnDraft turn)
    {
        if (Save is { } path)
        {
            turn.Save(path, new Value.Map(calls.Outcomes.ToDictionary(outcome => outcome.Key, outcome => Value.Of(outcome.Value))));
        }
    }

    /// <summary>One of the calls; it is a kind of step that can be nothing but a call.</summary>
    /// <attribute name="http">A request, as in a step of its own.</attribute>
    /// <attribute name="lookup">A look-up, as in a step of its own.</attribute>
    internal sealed record Branch(string Name, StepKind Call)
    {
        private static readonly Dictionary<string, Reader<StepKind>> Calls = new() { ["http"] = Http.Read, ["lookup"] = Lookup.Read };

        public static Reader<Branch[]> ReadAll => Several.Entries(
            limits => limits.CallsAtOnce,
            "branches by their names",
            Scalars.Name.Form,
            CallOf.Form,
            (entry, checks) => new Branch(Scalars.Name.From(entry.Key, checks), CallOf.From(entry.Value, checks)));

        private static Reader<StepKind> CallOf => new Reader<StepKind>("a branch of a parallel", from =>
        {
            from.OneOf([.. Calls.Keys], $"A branch is one of {string.Join(", ", Calls.Keys)}.");
            return Calls.Select(call => from.Optional(call.Key, call.Value)).ToList().Find(call => call is not null)?.Routing([Timeout]) ?? new Close("");
        }).ExplainedBy(typeof(Branch));
    }
}

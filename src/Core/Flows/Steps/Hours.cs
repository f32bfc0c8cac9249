using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Looks whether a calendar of the settings is open: goes on by <c>then</c> if it is, by <c>closed</c> if not, by <c>unknown</c> if there is no such calendar.</summary>
/// <attribute name="calendar">The calendar, by its name in the settings; <c>account</c> is that of the number or page that the customer wrote to.</attribute>
/// <outcome name="closed">It is closed now.</outcome>
/// <outcome name="unknown">There is no such calendar.</outcome>
/// <example>
/// office:
///   hours: { calendar: support }
///   outcomes: { closed: end, unknown: end }
///   then: end
/// </example>
internal sealed record Hours(string Calendar) : StepKind
{
    private const string Closed = "closed";
    private const string Unknown = "unknown";

    public override IReadOnlyList<string> MustRoute => [Closed];

    public override IReadOnlyList<string> MayRoute => [Unknown];

    private readonly Way _isOpen = new Way.Leaves(Way.Then, $"'{Calendar}' is open.");
    private readonly Way _isClosed = new Way.Leaves(Closed, $"'{Calendar}' is closed.");

    /// <summary>Whether the flow says what to do without the calendar.</summary>
    public bool MayBeUnknown { get; init; }

    public override IEnumerable<SettingUse> Uses => MayBeUnknown ? [] : [new SettingUse(SettingKind.Calendar, Calendar)];

    public static Reader<StepKind> Read => new("an hours", from => new Hours(from.Required("calendar", Scalars.Name, "")));

    public override StepKind Routing(IReadOnlyCollection<string> outcomes) => this with { MayBeUnknown = outcomes.Contains(Unknown) };

    public override Way Enter(TurnDraft turn) => turn.Calendar(Calendar) switch
    {
        null => new Way.Leaves(Unknown, $"There is no calendar '{Calendar}'."),
        var hours when hours.IsOpen(turn.Now) => _isOpen,
        _ => _isClosed,
    };
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using Messaging.Tickets;

namespace Messaging.Flows.Steps;

/// <summary>
/// Opens a ticket, so that people have to act, and goes on. Where there is one it changes that, and leaves the note with it. When the flow is over and nobody
/// has the conversation, it waits for the team: the one named here, or the company's usual one. Priorities: low, normal, high, urgent.
/// </summary>
/// <attribute name="subject">What it is about, in a line.</attribute>
/// <attribute name="priority">low, normal, high or urgent; as it is, or normal, unless given.</attribute>
/// <attribute name="team">The team that has to act; the company's usual one unless given.</attribute>
/// <attribute name="note">What the people should know.</attribute>
/// <example>
/// broken-parcel:
///   ticket:
///     subject: "Parcel of order {{ contact.last_order }} is broken"
///     priority: high
///     team: returns
///     note: He will send pictures.
///   then: end
/// </example>
internal sealed record Ticket(Template Subject, TicketPriority? Priority, Template Team, Template Note) : StepKind
{
    private static readonly Dictionary<string, TicketPriority?> Priorities = new()
    {
        ["low"] = TicketPriority.Low,
        ["normal"] = TicketPriority.Normal,
        ["high"] = TicketPriority.High,
        ["urgent"] = TicketPriority.Urgent,
    };

    public static Reader<StepKind> Read => new("a ticket", from => new Ticket(
        from.Required("subject", Template.ReadSome, Template.Empty),
        from.Optional("priority", Scalars.OneOf(Priorities, null), null),
        from.Optional("team", Template.ReadSome, Template.Empty),
        from.Optional("note", Template.ReadSome, Template.Empty)));

    public override Way Enter(TurnDraft turn)
    {
        turn.Do(new FlowEffect.Ticket(Filled(Subject, turn) is { } subject ? TextCut.At(subject, turn.Limits.SubjectChars) : null, Priority, Filled(Team, turn), Filled(Note, turn)));
        return Way.Succeeds;
    }

    private static string? Filled(Template template, TurnDraft turn) =>
        template.Parts.Count > 0 && turn.Fill(template).Trim() is { Length: > 0 } text ? text : null;
}

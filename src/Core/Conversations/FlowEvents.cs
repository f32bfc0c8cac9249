namespace Messaging.Conversations;

/// <summary>
/// The events by which a flow is measured; the detail of each is the flow with its version. Every run begins once; it is then contained, or handed over,
/// or neither, when the customer goes away in the middle.
/// </summary>
public static class FlowEvents
{
    private const string Prefix = "flow.";

    /// <summary>A run began.</summary>
    public const string Began = "flow.began";

    /// <summary>A run came to its end, and nobody of ours was needed.</summary>
    public const string Contained = "flow.contained";

    /// <summary>A run gave the customer to people of ours, at most once.</summary>
    public const string HandedOver = "flow.handed-over";

    /// <summary>The customer asked for a person, in a word for that; he is handed over.</summary>
    public const string PersonWanted = "flow.person-wanted";

    /// <summary>The customer wanted to be left alone.</summary>
    public const string Stopped = "flow.stopped";

    /// <summary>It did not understand what the customer wants; a run may do so several times.</summary>
    public const string Unknown = "flow.unknown";

    /// <summary>The customer was helped, and said so; or the flow counts his silence as a yes.</summary>
    public const string Deflected = "flow.deflected";

    /// <summary>It could not go on.</summary>
    public const string Failed = "flow.failed";

    /// <summary>What an event says of a flow: began, contained, handed-over, unknown, deflected, person-wanted, stopped, failed; nothing where it is about something else.</summary>
    /// <param name="happened">An event.</param>
    public static string? OutcomeOf(DomainEvent happened) =>
        happened.Type is Began or Contained or HandedOver or PersonWanted or Stopped or Unknown or Deflected or Failed ? happened.Type[Prefix.Length..] : null;

    /// <summary>The flow that an event is about, without its version.</summary>
    /// <param name="happened">One of these events.</param>
    public static string FlowOf(DomainEvent happened) => (happened.Detail ?? "").Split('@')[0];
}

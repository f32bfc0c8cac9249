using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>One exchange with a contact, from its first message until it is closed: all that deciding needs, and no more. The transcript is elsewhere, so the state of a long conversation is as small as that of a short one.</summary>
/// <param name="Id">Its id, also that of its orchestration.</param>
/// <param name="OpenedAt">When its first message was stored.</param>
/// <param name="Contact">With whom.</param>
/// <param name="Lanes">The addresses that it spans, each with how far it was read.</param>
public sealed record Conversation(ConversationId Id, Instant OpenedAt, Contact Contact, ImmutableArray<LaneCursor> Lanes)
{
    /// <summary>The number of this shape of the state; older ones are brought up when they are read.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The shape that this code writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Where it is in its life.</summary>
    public Lifecycle Lifecycle { get; init; } = new Lifecycle.Active();

    /// <summary>Who owns it.</summary>
    public Handling Handling { get; init; } = new Handling.ByBot();

    /// <summary>The flow that runs, or ran last; nothing where people met the customer.</summary>
    public FlowRun? Flow { get; init; }

    /// <summary>What may start a flow once none runs, in the order in which it happened.</summary>
    public ImmutableArray<DueStart> Due
    {
        // States of before there were any do not have it.
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>How often a flow began by what a flow did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int StartsByFlows { get; init; }

    /// <summary>A flow had the last word before it was to close.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SaidGoodbye { get; init; }

    /// <summary>The agent who lent it to the flow that runs, and has it back when that is over.</summary>
    public Handling.ByAgent? Lent { get; init; }

    /// <summary>The reference with which the customer came, from a link or an advertisement.</summary>
    public string? Reference { get; init; }

    /// <summary>What the customer's page or app last said of where he writes: a flow reads it as <c>context.product</c>. Nothing that anybody proved.</summary>
    public ImmutableSortedDictionary<string, string>? Facts { get; init; }

    /// <summary>The words that the customer last said to the bot; a flow reads them as <c>conversation.said</c>. Nothing before he said any.</summary>
    public string? Said { get; init; }

    /// <summary>The most of them that is kept, in characters.</summary>
    public const int SaidChars = 1_000;

    /// <summary>The silence that is being counted; nothing while we owe the answer.</summary>
    public Silence? Silence { get; init; }

    /// <summary>The people's record of work; nothing while only the bot has dealt with it.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>The queue that it last waited in, to go back to.</summary>
    public ImmutableArray<Target> LastQueue { get; init; } = [];

    /// <summary>The agent of whom the customer was last told that he joined.</summary>
    public string? Joined { get; init; }

    /// <summary>The customer was told that nobody is free.</summary>
    public bool ToldToWait { get; init; }

    /// <summary>What is being waited for beside the customer.</summary>
    public ImmutableArray<PendingCall> Calls { get; init; } = [];

    /// <summary>Those of them that have not come back. A group of calls has one deadline, and all of it is waited for.</summary>
    [JsonIgnore]
    public IEnumerable<PendingCall> Awaited => Calls.Where(call => call.Result is null);

    /// <summary>The calls that were made.</summary>
    public long CallsMade { get; init; }

    /// <summary>How far its own lane was read.</summary>
    public long OwnRead { get; init; }

    /// <summary>The turns that were committed.</summary>
    public long Turn { get; init; }

    /// <summary>The messages that were put into its outbox.</summary>
    public long Messages { get; init; }

    /// <summary>The last message of ours up to which nothing is left to be sent or settled.</summary>
    public long Settled { get; init; }

    /// <summary>Lines of its timeline that are no messages of ours.</summary>
    public long Lines { get; init; }

    /// <summary>The language that it is held in, as in BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What told it; nothing where it is the account's.</summary>
    public LanguageSource? LanguageBy { get; init; }

    /// <summary>When the sweep looks at it next, should nobody else; already written down there.</summary>
    public Instant? Watched { get; init; }

    /// <summary>The lane of the address on which the customer spoke last.</summary>
    public LaneId SpeakingIn { get; init; } = Id.OpenedIn;

    /// <summary>Where the customer is answered.</summary>
    [JsonIgnore]
    public LaneCursor Speaking
    {
        get
        {
            var lane = SpeakingIn;
            return Lanes.First(cursor => cursor.Lane == lane);
        }
    }

    /// <summary>A conversation that nothing has happened in yet.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="address">Where the message came from that opens it.</param>
    /// <param name="contact">Who wrote it.</param>
    /// <param name="language">The language to begin in, should the contact have none.</param>
    /// <param name="read">How far the conversation before it read the lane: what came between the two, a consent or a reaction, is this one's.</param>
    /// <param name="now">When.</param>
    public static Conversation Open(ConversationId id, Address address, Contact contact, string language, long read, Instant now) =>
        new(id, now, contact, [new LaneCursor(id.OpenedIn, address, read)]) { Language = contact.Language ?? language };

    /// <summary>The same, with one lane's cursor changed.</summary>
    /// <param name="lane">Which lane.</param>
    /// <param name="change">What to change.</param>
    public Conversation With(LaneId lane, Func<LaneCursor, LaneCursor> change) =>
        this with { Lanes = [.. Lanes.Select(cursor => cursor.Lane == lane ? change(cursor) : cursor)] };

    /// <summary>Whether it waits in a queue for a person.</summary>
    [JsonIgnore]
    public bool IsQueued => Handling is Handling.Queued && Lifecycle is not Lifecycle.Closed;

    /// <summary>The agent who has it open: solved and silent ones do not count against his capacity.</summary>
    [JsonIgnore]
    public string? Occupies => Handling is Handling.ByAgent agent
        && Lifecycle is Lifecycle.Active
        && Ticket is { Status: not (TicketStatus.Solved or TicketStatus.Closed) }
            ? agent.Agent
            : null;

    /// <summary>Whether a flow may begin: none runs, and nobody of ours is at work on it.</summary>
    [JsonIgnore]
    public bool IsBotFree => Handling is Handling.ByBot
        ? Flow is null or { Outcome: not null }
        : Handling is Handling.ByAgent && Ticket?.Status is (TicketStatus.Solved or TicketStatus.Closed);

    /// <summary>When the conversation wants to be woken, should nothing arrive before: the earliest of what its parts wait for.</summary>
    [JsonIgnore]
    public Instant? Deadline => Deadlines.Min();

    [JsonIgnore]
    private IEnumerable<Instant?> Deadlines =>
    [
        (Lifecycle as Lifecycle.Lingering)?.Until,
        (Handling as Handling.ByOthers)?.Until,
        Handling is Handling.ByBot ? Flow?.Deadline : null,
        Silence?.Due,
        IsBotFree && Lifecycle is not Lifecycle.Closing ? Due.FirstOrDefault()?.At : null,
        Ticket?.ClosesAt,
        .. Awaited.Select(call => (Instant?)call.Deadline),
    ];
}

/// <summary>How far a conversation read the lane of one of its addresses.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Address">Whose it is.</param>
/// <param name="Read">The last sequence number read.</param>
public sealed record LaneCursor(LaneId Lane, Address Address, long Read)
{
    /// <summary>When the customer last wrote there, by the provider's clock: what the channel's service window counts from.</summary>
    public Instant? Heard { get; init; }

    /// <summary>What an answer to the customer's last message there needs of it.</summary>
    public ReplyContext? Context { get; init; }

    /// <summary>The provider's id of the customer's last message there.</summary>
    public string? Last { get; init; }

    /// <summary>The customer's last message there, for signs about it; nothing before there was one.</summary>
    [JsonIgnore]
    public ReplyContext? LastHeard => Context ?? (Last is { } message && Heard is { } at ? new ReplyContext(message, at) : null);
}

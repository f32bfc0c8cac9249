using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Tickets;

/// <summary>The record of work of the people on a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ChangedAt">When its status last changed.</param>
public sealed record Ticket(TicketId Id, TicketStatus Status, Instant OpenedAt, Instant ChangedAt)
{
    /// <summary>What it is about, in a few words; nothing where nobody said. Personal data.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>How urgent it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TicketPriority Priority { get; init; }

    /// <summary>It was solved by silence, not by a person: no survey follows.</summary>
    public bool SolvedBySilence { get; init; }

    /// <summary>When it is closed for good, unless the customer comes back before; set while it is solved.</summary>
    public Instant? ClosesAt { get; init; }

    /// <summary>Times that the customer came back after it was solved.</summary>
    public int Reopened { get; init; }

    /// <summary>A new ticket.</summary>
    /// <param name="conversation">The conversation that it is about.</param>
    /// <param name="now">When.</param>
    public static Ticket Open(ConversationId conversation, Instant now) => new(TicketId.Of(conversation), TicketStatus.New, now, now);

    /// <summary>The ticket with another status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">The table of moves does not allow it.</exception>
    public Ticket To(TicketStatus status, Instant now) => TicketMoves.Allowed(Status, status)
        ? this with { Status = status, ChangedAt = now, ClosesAt = null }
        : throw new InvalidOperationException($"A ticket cannot go from {Status} to {status}.");
}

/// <summary>Where a ticket stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TicketStatus>))]
public enum TicketStatus
{
    /// <summary>Nobody has taken it yet. Never returned to.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>We have to act.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>The customer has to act.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Somebody else has to act.</summary>
    [JsonStringEnumMemberName("on-hold")]
    OnHold,

    /// <summary>Done; reopened if the customer comes back.</summary>
    [JsonStringEnumMemberName("solved")]
    Solved,

    /// <summary>Done for good.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,
}

using Messaging.Channels;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>A line of the list of conversations.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Address">Where he spoke last.</param>
/// <param name="Lifecycle">Where it is in its life.</param>
/// <param name="Handling">Who owns it.</param>
/// <param name="Ticket">Where its ticket stands.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="Heard">When the customer last wrote.</param>
/// <param name="Turn">Its last turn.</param>
public sealed record ConversationView(
    ConversationId Id,
    string? Customer,
    Address Address,
    Lifecycle Lifecycle,
    Handling Handling,
    TicketStatus? Ticket,
    Instant OpenedAt,
    Instant? Heard,
    long Turn)
{
    /// <summary>The line of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    public static ConversationView Of(Conversation conversation) => new(
        conversation.Id,
        conversation.Contact.Name,
        conversation.Speaking.Address,
        conversation.Lifecycle,
        conversation.Handling,
        conversation.Ticket?.Status,
        conversation.OpenedAt,
        conversation.Speaking.Heard,
        conversation.Turn);
}

using System.Text.Json.Serialization;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>A line of the list of conversations.</summary>
public sealed record ConversationView(
    ConversationId Id,
    string? Customer,
    Channel Channel,
    Lifecycle Lifecycle,
    Handling Handling,
    TicketStatus? Ticket,
    Instant OpenedAt,
    Instant? Heard,
    long Turn)
{
    public static ConversationView Of(Conversation conversation) => new(
        conversation.Id,
        conversation.Contact.Name,
        conversation.Speaking.Address.Channel,
        conversation.Lifecycle,
        conversation.Handling,
        conversation.Ticket?.Status,
        conversation.OpenedAt,
        conversation.Speaking.Heard,
        conversation.Turn);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(ConversationView))]
[JsonSerializable(typeof(IReadOnlyList<ConversationView>))]
internal sealed partial class ViewJson : JsonSerializerContext;

using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Media;
using Messaging.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Desk;

/// <summary>What the desk shows.</summary>
public sealed class DeskReading(Views views, ConversationStore conversations, MediaLinks links)
{
    private const int Most = 500;

    public async Task<IResult> List() => Results.Json(await views.Open(Most), MessagingJson.Default.IReadOnlyListConversationView);

    public async Task<IResult> Open(string id)
    {
        if (!DeskRequests.TryParse(id, out var conversation) || await conversations.Load(conversation) is not { } stored)
        {
            return DeskRequests.NoConversation(id);
        }

        var timeline = await conversations.Timeline(conversation);
        var messages = await conversations.Outbox(conversation);
        return Results.Json(
            new OpenConversation(
                stored.Value,
                [.. timeline.OrderBy(line => line.At).ThenBy(line => line.Number).Select(links.In)],
                [.. messages.Select(message => message.Value with { Message = links.In(message.Value.Message) })]),
            MessagingJson.Default.OpenConversation);
    }
}

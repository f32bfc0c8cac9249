using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Media;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Windows;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Desk;

/// <summary>What the desk shows.</summary>
public sealed class DeskReading(Views views, ConversationStore conversations, DeskSigns signs, CustomerTyping typing, Accounts accounts, MediaLinks links, ConversationRules rules, TimeProvider time)
{
    private const int Most = 500;

    public async Task<IResult> List() => Results.Json(await views.Open(Most), MessagingJson.Default.IReadOnlyListConversationView);

    /// <summary>The flows that an agent may start there.</summary>
    public async Task<IResult> Shortcuts(DeskUser user, string id) =>
        !DeskRequests.TryParse(id, out var conversation) || await conversations.Load(conversation) is not { Value: var state }
            ? DeskRequests.NoConversation(id)
            : Results.Json(Shortcut.For(state, user.Agent.Id, await rules.At(time.Now(), state)), MessagingJson.Default.IReadOnlyListShortcut);

    public async Task<IResult> Open(DeskUser user, string id)
    {
        if (!DeskRequests.TryParse(id, out var conversation) || await conversations.Load(conversation) is not { } stored)
        {
            return DeskRequests.NoConversation(id);
        }

        var looked = signs.Looked(user, stored.Value);
        var types = typing.In(stored.Value.Speaking);
        var timeline = await conversations.Timeline(conversation);
        var messages = await conversations.Outbox(conversation);
        await looked;
        return Results.Json(
            new OpenConversation(
                stored.Value,
                [.. timeline.OrderBy(line => line.At).ThenBy(line => line.Number).Select(links.In)],
                [.. messages.Select(message => message.Value with { Message = links.In(message.Value.Message) })])
            {
                Window = WindowView.Of(accounts.WindowOf(stored.Value, stored.Value.Speaking.Address)),
                Typing = await types,
            },
            MessagingJson.Default.OpenConversation);
    }
}

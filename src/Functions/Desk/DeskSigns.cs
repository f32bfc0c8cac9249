using Messaging.Conversations;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Desk;

/// <summary>What a customer sees of the agent who has his conversation, beside his words. Nothing of it is stored.</summary>
public sealed class DeskSigns(ConversationStore conversations, Signs signs)
{
    /// <summary>The agent types. Who does not have the conversation is not seen.</summary>
    public async Task<IResult> Typing(DeskUser user, string id)
    {
        if (!DeskRequests.TryParse(id, out var conversation) || await conversations.Load(conversation) is not { Value: var state })
        {
            return DeskRequests.NoConversation(id);
        }

        if (Has(user, state))
        {
            await signs.Typing(state.Speaking);
        }

        return Results.NoContent();
    }

    /// <summary>The agent looks at the conversation.</summary>
    public Task Looked(DeskUser user, Conversation state) => Has(user, state) ? signs.Read(state.Speaking) : Task.CompletedTask;

    private static bool Has(DeskUser user, Conversation state) =>
        state is { Handling: Handling.ByAgent(var agent, _, _), Lifecycle: not Lifecycle.Closed } && agent == user.Agent.Id;
}

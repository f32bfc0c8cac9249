using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Desk;

/// <summary>What the desk does: each command enters by the conversation's lane under the caller's key, and the same turn that the orchestration would take is taken at once, so that the caller hears what became of it.</summary>
public sealed class DeskCommands(ConversationStore conversations, ConversationLane lane, TurnRunner turns, TimeProvider time)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    public async Task<IResult> Run(HttpRequest request, DeskUser user, string id, string name, DurableTaskClient client)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            return DeskRequests.Invalid(KeyHeader, $"This header is needed, with 1 to {LongestKey} characters: the same key twice is one command.");
        }

        if (!DeskRequests.TryParse(id, out var conversation) || await conversations.Load(conversation) is not { } stored)
        {
            return DeskRequests.NoConversation(id);
        }

        var read = await CommandReader.Read(name, request);
        if (read is not CommandRead.Good(var command))
        {
            return read is CommandRead.Bad(var field, var problem) ? DeskRequests.Invalid(field, problem) : Results.NotFound();
        }

        // The key is the caller's: another person's same key is another command.
        var cause = $"{user.Agent.Id} {key}";
        if (await conversations.Result(conversation, cause) is not { } result)
        {
            if (stored.Value.Lifecycle is Lifecycle.Closed)
            {
                return DeskRequests.Refused("The conversation is closed.");
            }

            var commanded = new Arrival.Commanded(cause, user.Agent.Id, user.Agent.Name, command);
            await lane.Append(conversation, $"command {cause}", time.Now(), commanded, client);
            result = await TakeTurns(conversation, cause);
        }

        return result switch
        {
            null => DeskRequests.Refused("The conversation was closed in the same moment."),
            { Refused: { } reason } => DeskRequests.Refused(reason),
            _ => Results.Ok(),
        };
    }

    /// <summary>As many as it takes: a turn reads no more than so much.</summary>
    private async Task<CommandResult?> TakeTurns(ConversationId conversation, string cause)
    {
        while (true)
        {
            var outcome = await turns.RunAtOnce(conversation);
            var result = await conversations.Result(conversation, cause);
            if (result is not null || !outcome.More)
            {
                return result;
            }
        }
    }
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

public sealed class TurnActivity(TurnRunner turns)
{
    public const string Name = "Turn";

    [Function(Name)]
    public Task<TurnOutcome> Run([ActivityTrigger] ConversationInput input, [DurableClient] DurableTaskClient client) =>
        turns.Run(ConversationId.Parse(input.Conversation), client);
}

using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Conversations;

public sealed class TurnActivity(TurnRunner turns)
{
    public const string Name = "Turn";

    [Function(Name)]
    public Task<TurnOutcome> Run([ActivityTrigger] ConversationInput input) => turns.Run(ConversationId.Parse(input.Conversation));
}

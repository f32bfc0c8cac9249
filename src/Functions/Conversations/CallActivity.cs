using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Conversations;

/// <summary>One call of a conversation.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Call">The call's id.</param>
public sealed record CallInput(string Conversation, string Call);

public sealed class CallActivity(CallRunner calls)
{
    public const string Name = "Call";

    [Function(Name)]
    public Task Run([ActivityTrigger] CallInput input) => calls.Run(ConversationId.Parse(input.Conversation), CallId.Parse(input.Call));
}

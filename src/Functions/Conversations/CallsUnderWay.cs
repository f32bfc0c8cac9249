using Microsoft.DurableTask;

namespace Messaging.Functions.Conversations;

/// <summary>The calls of a conversation that run at the same time. Their results go to the conversation's lane; here only their end matters.</summary>
internal sealed class CallsUnderWay(TaskOrchestrationContext context, ConversationInput conversation)
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly SortedDictionary<string, Task> _running = new(StringComparer.Ordinal);

    public bool Any => _running.Count > 0;

    /// <summary>Done when all are: their results are then read in one turn. A slow one is cut short by the deadline of the conversation.</summary>
    public Task AllDone => Any ? Task.WhenAll(_running.Values) : Never;

    /// <summary>Begins those that are waited for and not begun, and forgets those that ended.</summary>
    public void Begin(IReadOnlyList<string>? waitedFor)
    {
        foreach (var ended in _running.Where(call => call.Value.IsCompleted).Select(call => call.Key).ToList())
        {
            _running.Remove(ended);
        }

        foreach (var call in waitedFor ?? [])
        {
            if (!_running.ContainsKey(call))
            {
                _running[call] = Run(call);
            }
        }
    }

    /// <summary>A call that fails for good ends like one that does not answer: its deadline decides what follows.</summary>
    private async Task Run(string call)
    {
        try
        {
            await context.CallActivityAsync(CallActivity.Name, new CallInput(conversation.Conversation, call), ConversationOrchestration.Retried);
        }
        catch (TaskFailedException)
        {
        }
    }
}

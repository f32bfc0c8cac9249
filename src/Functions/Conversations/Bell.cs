using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

/// <summary>Wakes a conversation's orchestration, or starts it. Ringing too often costs a look; a ring that gets lost is made up for by the sweep.</summary>
internal static class Bell
{
    public const string Ring = "ring";

    /// <summary>
    /// Ids are never used again, so an instance is left alone. But one that failed, as the host may make it do, begins afresh: an id
    /// is all that it knew, and nobody else would wake the conversation.
    /// </summary>
    private static readonly OrchestrationRuntimeStatus[] Kept =
        [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Where(status => status is not OrchestrationRuntimeStatus.Failed)];

    public static async Task RingAsync(this DurableTaskClient client, ConversationId conversation, long sequence, CancellationToken cancellation = default)
    {
        if (sequence != conversation.OpenedBy || !await client.TryStartAsync(ConversationOrchestration.Name, conversation.Value, new ConversationInput(conversation.Value), Kept, cancellation))
        {
            await client.RaiseEventAsync(conversation.Value, Ring, sequence, cancellation);
        }
    }

    /// <summary>For who does not know whether it runs: starts it, or rings.</summary>
    public static Task WakeAsync(this DurableTaskClient client, ConversationId conversation) => client.RingAsync(conversation, conversation.OpenedBy);
}

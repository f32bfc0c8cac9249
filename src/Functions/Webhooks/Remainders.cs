using Messaging.Channels;
using Messaging.Functions.Conversations;
using Messaging.Functions.Retention;
using Messaging.Functions.Storage;
using Messaging.Providers;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Webhooks;

/// <summary>The webhooks that left something at their provider: each lies in quarantine, for everybody to see, while that is fetched.</summary>
public sealed class Remainders(QuarantineStore quarantine, RetentionStore retention, TimeProvider time)
{
    private const string Reason = "A part of it is too large to come along, and is being fetched.";

    /// <summary>Longer than it is tried.</summary>
    private static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>One that is under way is left alone; after that it is another attempt.</summary>
    private static readonly OrchestrationRuntimeStatus[] UnderWay =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public async Task<Quarantined> Begin(Webhook webhook, Account account, Instant at, DurableTaskClient client, CancellationToken cancellation)
    {
        var held = await quarantine.Hold(account, webhook, Reason, at, cancellation);
        await Begin(new RemainderInput(account.Id.Value, held.Id), client, cancellation);
        return held;
    }

    /// <summary>Clears away a fetch that is over. One that went with its task hub begins again.</summary>
    public async Task End(RemainderInput input, DurableTaskClient client)
    {
        if ((await client.GetInstanceAsync(input.Instance))?.RuntimeStatus is { } status && UnderWay.Contains(status))
        {
            await retention.Note(RetentionStore.Remainders + input.Key, time.Now() + Longest);
            return;
        }

        await client.PurgeInstanceAsync(input.Instance);
        if (await quarantine.Find(AccountId.Parse(input.Account), input.Held) is not null)
        {
            await Begin(input, client, CancellationToken.None);
        }
    }

    private async Task Begin(RemainderInput input, DurableTaskClient client, CancellationToken cancellation)
    {
        await retention.Note(RetentionStore.Remainders + input.Key, time.Now() + Longest, cancellation);
        await client.TryStartAsync(RemainderFetch.Name, input.Instance, input, UnderWay, cancellation);
    }
}

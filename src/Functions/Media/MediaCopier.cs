using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Retention;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Media;

/// <summary>Fetches what a customer sent from where it lies, and keeps it. Throws for what may succeed later; what never will is told to the conversation.</summary>
public sealed class MediaCopier(
    ConversationStore conversations, ConversationLane own, Accounts accounts, MediaFetches fetches, MediaScanner scanner, MediaStore store, RetentionStore retention, MediaSettings settings, TimeProvider time)
{
    /// <summary>Longer than a copy tries.</summary>
    private static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>The same medium asked for again is copied once. It is looked after a day later, see <see cref="End"/>.</summary>
    public async Task Begin(MediaCopyInput medium, DurableTaskClient client)
    {
        await retention.Note(RetentionStore.Copies + medium.Key, time.Now() + Longest);
        await client.TryStartAsync(MediaCopy.Name, medium.Medium, medium);
    }

    /// <summary>Clears away a copy that is over. One that went with its task hub, or failed, begins again.</summary>
    public async Task End(MediaCopyInput medium, DurableTaskClient client)
    {
        var status = (await client.GetInstanceAsync(medium.Medium))?.RuntimeStatus;
        if (status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended)
        {
            await retention.Note(RetentionStore.Copies + medium.Key, time.Now() + Longest);
            return;
        }

        await client.PurgeInstanceAsync(medium.Medium);
        if (status is not OrchestrationRuntimeStatus.Completed && !await store.Has(MediaId.Parse(medium.Medium)))
        {
            await Begin(medium, client);
        }
    }

    public async Task Copy(MediaCopyInput input, DurableTaskClient client)
    {
        if (await Asked(input) is not { } medium)
        {
            return;
        }

        switch (await Fetch(medium))
        {
            case Download.Bytes(var bytes):
                await Keep(input, medium, bytes, client);
                break;
            case Download.TooLarge:
                await Lose(input, $"it is larger than {settings.Largest / (1024 * 1024)} MB", client);
                break;
            case Download.Never(var reason):
                await Lose(input, reason, client);
                break;
            case Download.Later(var reason):
                throw new MediaNotFetchedException(input.Medium, reason);
        }
    }

    public Task Lose(MediaCopyInput input, string reason, DurableTaskClient client) => own.Append(
        ConversationId.Parse(input.Conversation), $"lost-{input.Medium}", time.Now(), new Arrival.MediaLost(MediaId.Parse(input.Medium), reason), client);

    private async Task Keep(MediaCopyInput input, MediaToKeep medium, ReadOnlyMemory<byte> bytes, DurableTaskClient client)
    {
        var file = MediaFile.Of(medium.FileName, bytes);
        if (await scanner.Passes(file))
        {
            await store.Keep(medium.Id, file);
        }
        else
        {
            await Lose(input, "the scanner refused it", client);
        }
    }

    private async Task<MediaToKeep?> Asked(MediaCopyInput input)
    {
        var turn = await conversations.Turn(ConversationId.Parse(input.Conversation), input.Turn);
        return turn?.Media?.FirstOrDefault(medium => medium.Id.Value == input.Medium);
    }

    private async Task<Download> Fetch(MediaToKeep medium)
    {
        if (accounts.Find(medium.Account) is not var (account, provider))
        {
            return new Download.Never($"there is no account {medium.Account} any more");
        }

        return provider.Fetch(medium.From, account, time.Now()) is { } fetch
            ? await fetches.Get(fetch, provider, settings.Largest)
            : new Download.Never($"{provider.Name} gives away no such medium");
    }
}

/// <summary>It is to be tried again: what the orchestration sees, so it says no address.</summary>
public sealed class MediaNotFetchedException(string medium, string reason) : Exception($"Medium {medium}: {reason}");

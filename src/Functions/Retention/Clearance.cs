using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Happenings;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;
using Messaging.Functions.WebChat;
using Messaging.Functions.Webhooks;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Retention;

/// <summary>
/// Clears away what was kept only for a while: the marks against duplicates, which have to outlive the longest retry of a
/// provider, histories of orchestrations, what joins receipts to messages, and media after their time. What people said and did stays.
/// </summary>
public sealed class Clearance(
    RetentionStore retention, ConversationStore conversations, LaneStore lanes, SentIndex sent, EventMarks events, MediaStore media, MediaCopier copier, Remainders remainders, TimeProvider time, ILogger<Clearance> logger)
{
    /// <summary>Meta tries again for up to 7 days, nobody for longer. Source: https://developers.facebook.com/docs/graph-api/webhooks/getting-started</summary>
    public static readonly Duration After = Duration.FromDays(8);

    /// <summary>A run ends before the host would end it; what is left is the next one's, which begins within the hour.</summary>
    private static readonly Duration LongestRun = Duration.FromMinutes(20);

    public async Task Run(DurableTaskClient client)
    {
        var (began, cleared) = (time.Now(), 0);
        List<Expired> expired;
        do
        {
            expired = await retention.Before(began, MessagingTables.RowsPerPage);
            await EachOf.Do(expired, async one =>
            {
                await Clear(one.What, client);
                await retention.Done(one);
            });
            cleared += expired.Count;
        }
        while (expired.Count == MessagingTables.RowsPerPage && time.Now() < began + LongestRun);

        if (cleared > 0)
        {
            logger.Cleared(cleared);
        }
    }

    private Task Clear(string what, DurableTaskClient client) =>
        Of(RetentionStore.Conversations, what) is { } conversation ? Clear(ConversationId.Parse(conversation), client)
        : Of(RetentionStore.Media, what) is { } medium ? media.Forget(MediaId.Parse(medium))
        : Of(RetentionStore.Seals, what) is not null ? Task.CompletedTask
        : Of(RetentionStore.Copies, what) is { } copy ? copier.End(MediaCopyInput.Of(copy), client)
        : Of(RetentionStore.Remainders, what) is { } remainder ? remainders.End(RemainderInput.Of(remainder), client)
        : Of(RetentionStore.Events, what) is { } happened ? events.Forget(happened)
        : Of(RetentionStore.Pushes, what) is { } push ? WebChatPusher.End(push, client)
        : sent.Forget(Of(RetentionStore.Receipts, what)!);

    private static string? Of(string kind, string what) => what.StartsWith(kind, StringComparison.Ordinal) ? what[kind.Length..] : null;

    private async Task Clear(ConversationId id, DurableTaskClient client)
    {
        if ((await conversations.Load(id))?.Value is not { Lifecycle: Lifecycle.Closed(var at) } closed || at + After > time.Now())
        {
            // Reopened after it had been noted: it is noted again when it closes.
            return;
        }

        foreach (var cursor in closed.Lanes)
        {
            await lanes.ForgetSeen(cursor.Lane, cursor.Read);
        }

        await lanes.ForgetSeen(LaneId.Of(id), closed.OwnRead);
        foreach (var message in await conversations.Outbox(id))
        {
            await sent.Forget(message.Value);
        }

        await client.PurgeInstanceAsync(id.Value);
    }
}

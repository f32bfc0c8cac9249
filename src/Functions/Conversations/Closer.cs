using Azure;
using Messaging.Conversations;
using Messaging.Functions.Retention;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>Closes without a gap: each lane is let go only if nothing came in since it was read, so no message falls between two conversations, and none opens two.</summary>
public sealed class Closer(LaneStore lanes, ConversationStore conversations, RetentionStore retention, ConversationRules rules, Meters meters, TimeProvider time)
{
    /// <summary>True when closed; false when something came in, which the next turn then reads.</summary>
    public async Task<bool> Close(Conversation closing, ETag etag)
    {
        foreach (var cursor in closing.Lanes)
        {
            if (!await Release(closing.Id, cursor))
            {
                return false;
            }
        }

        var now = time.Now();
        await retention.Note(RetentionStore.Conversations + closing.Id, now + Clearance.After);
        var turn = Closing.Close(closing, await rules.At(now, closing));
        if (await conversations.TryCommit(etag, turn, TurnRecord.Of(turn, now)) is null)
        {
            return false;
        }

        meters.Count(turn, [], now);
        return true;
    }

    /// <summary>Lets go of a lane that was led to a conversation at the moment in which it closed: what came there is the next one's.</summary>
    public async Task LetGo(Conversation closed)
    {
        foreach (var cursor in closed.Lanes.Where(cursor => cursor.Lane != closed.Id.OpenedIn))
        {
            while (await lanes.Head(cursor.Lane) is var head && head.Conversation == closed.Id.Value
                && !await lanes.TryUpdate(cursor.Lane, head, head.LetGoBy(closed.Id, cursor)))
            {
            }
        }
    }

    private async Task<bool> Release(ConversationId id, LaneCursor cursor)
    {
        while (true)
        {
            var head = await lanes.Head(cursor.Lane);
            if (head.Conversation != id.Value)
            {
                // Released by an earlier attempt; what came since belongs to another conversation.
                return true;
            }

            if (head.HasUnread(id, cursor))
            {
                return false;
            }

            if (await lanes.TryUpdate(cursor.Lane, head, head.LetGoBy(id, cursor)))
            {
                return true;
            }
        }
    }
}

using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Outbound;

namespace Messaging.Functions.Sending;

/// <summary>Tells, when a conversation reads an echo, whether it is of a message of ours: where the provider does not say, only the outcome of what is being sent does.</summary>
public sealed class Echoes(ConversationStore conversations, SentIndex sent)
{
    /// <summary>The entries of a lane, without those from the first echo on of which nobody can say yet whose it is. They wait in the lane: nothing can be answered before that is known.</summary>
    public async Task<List<Entry>> Told(Conversation conversation, LaneCursor lane, List<Entry> entries)
    {
        if (!entries.Exists(entry => entry.What is Arrival.RepliedElsewhere) || sent.IsEchoed(lane.Address.Account))
        {
            return entries;
        }

        var told = new List<Entry>();
        var ours = (await conversations.Outbox(conversation.Id)).ConvertAll(row => row.Value).FindAll(row => row.Message.To == lane.Address);
        foreach (var entry in entries)
        {
            var known = entry.What is Arrival.RepliedElsewhere(var id, _) && (ours.Exists(row => row.ProviderId == id) || await sent.Knows(lane.Address.Account, id))
                ? entry with { What = new Arrival.CameBack(id) }
                : entry;
            if (known.What is Arrival.RepliedElsewhere && conversation.Lifecycle is not Lifecycle.Closing && ours.Exists(row => row.IsUnderWay()))
            {
                return told;
            }

            told.Add(known);
        }

        return told;
    }
}

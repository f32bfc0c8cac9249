using Messaging.Conversations;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>What follows from a turn outside of its conversation's partition. Each is idempotent, so doing it again repairs.</summary>
public sealed class Projections(ContactStore contacts)
{
    public async Task Of(Conversation before, Turn turn)
    {
        if (turn.After.Contact != before.Contact || before.Turn == 0)
        {
            await contacts.Save(turn.After.Contact);
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>How this process left the conversations of its latest turns, to spare the next turn of each reading it. What is remembered may have changed elsewhere: a commit finds out.</summary>
/// <param name="most">How many conversations are remembered at most; none when 0.</param>
public sealed class RecentTurns(int most = 10_000)
{
    private readonly Remembered<ConversationId, Standing> _standings = new(most);

    public bool TryGet(ConversationId id, [NotNullWhen(true)] out Standing? standing) => _standings.TryGet(id, out standing);

    public void Set(ConversationId id, Standing standing) => _standings.Set(id, standing);

    public void Forget(ConversationId id) => _standings.Forget(id);
}

/// <summary>How a conversation was left.</summary>
/// <param name="Stored">Its state.</param>
/// <param name="Messages">Its messages that were not settled.</param>
public sealed record Standing(StoredConversation Stored, OpenMessages Messages);

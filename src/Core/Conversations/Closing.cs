namespace Messaging.Conversations;

/// <summary>The end of a conversation, in two commits with the release of its lanes between them.</summary>
public static class Closing
{
    /// <summary>All lanes were released: nothing can arrive any more.</summary>
    /// <param name="before">A conversation that is closing.</param>
    /// <param name="circumstances">The time and the rules.</param>
    public static Turn Close(Conversation before, Circumstances circumstances)
    {
        var draft = new Draft(before with { Lifecycle = new Lifecycle.Closed(circumstances.Now) }, circumstances);
        draft.Publish("conversation.closed");
        return draft.Done();
    }
}

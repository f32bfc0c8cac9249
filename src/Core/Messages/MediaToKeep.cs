namespace Messaging.Messages;

/// <summary>A medium of a customer that is to be copied to us before it is gone where it lies.</summary>
/// <param name="Id">Its id with us.</param>
/// <param name="Conversation">The conversation that it was sent in.</param>
/// <param name="Account">The account that it was sent to.</param>
/// <param name="From">Where it lies.</param>
public sealed record MediaToKeep(MediaId Id, ConversationId Conversation, AccountId Account, MediaSource From)
{
    /// <summary>The name of the file as the sender gave it.</summary>
    public string? FileName { get; init; }
}

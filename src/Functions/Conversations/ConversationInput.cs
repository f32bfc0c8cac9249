namespace Messaging.Functions.Conversations;

/// <summary>The orchestration's input: an id and a version, nothing more, because it stays in the task hub.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Version">The shape of this input and of what the orchestration expects.</param>
public sealed record ConversationInput(string Conversation, int Version = 1);

using Messaging.Outbound;

namespace Messaging.Conversations;

/// <summary>A conversation as people look at it.</summary>
/// <param name="State">Its state.</param>
/// <param name="Timeline">What happened, ordered by the providers' clocks.</param>
/// <param name="Messages">What we said, with what became of it.</param>
public sealed record OpenConversation(Conversation State, IReadOnlyList<TimelineLine> Timeline, IReadOnlyList<OutboxRow> Messages);

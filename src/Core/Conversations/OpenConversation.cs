using System.Text.Json.Serialization;
using Messaging.Outbound;
using Messaging.Windows;

namespace Messaging.Conversations;

/// <summary>A conversation as people look at it.</summary>
/// <param name="State">Its state.</param>
/// <param name="Timeline">What happened, ordered by the providers' clocks.</param>
/// <param name="Messages">What we said, with what became of it.</param>
public sealed record OpenConversation(Conversation State, IReadOnlyList<TimelineLine> Timeline, IReadOnlyList<OutboxRow> Messages)
{
    /// <summary>Until when the customer can be answered where he spoke last; nothing where that has no end.</summary>
    public WindowView? Window { get; init; }

    /// <summary>Whether the customer is typing at this moment, as far as his channel says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Typing { get; init; }
}

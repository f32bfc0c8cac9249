using Messaging.Conversations;
using Messaging.Shared;

namespace Messaging.Worker.Tests;

/// <summary>What the desk shows of a conversation, as lines: all but times and ids, in which two hosts may differ.</summary>
internal static class Shown
{
    public static IEnumerable<string> Lines(this OpenConversation conversation) =>
    [
        $"lifecycle {conversation.State.Lifecycle.GetType().Name}",
        $"handling {conversation.State.Handling.GetType().Name} {(conversation.State.Handling as Handling.ByAgent)?.Agent}",
        $"ticket {conversation.State.Ticket?.Status}",
        .. conversation.Timeline.OrderBy(line => line.Number).Select(line => Line(line.What)),
        .. conversation.Messages.Select(message => $"{message.Author}: {Words.Of(message.Message.Content)}, {message.Dispatch.GetType().Name}"),
    ];

    private static string Line(TimelineItem item) => item switch
    {
        TimelineItem.FromCustomer said => $"customer: {Words.Of(said.Content)}",
        TimelineItem.Notice notice => $"notice {notice.Code}: {notice.Reason}",
        var other => other.ToString(),
    };
}

using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Outbound;

namespace Messaging.Shared;

/// <summary>All that is kept of a conversation.</summary>
public sealed record Story(Conversation State, IReadOnlyList<TimelineLine> Timeline, IReadOnlyList<OutboxRow> Messages)
{
    /// <summary>What the customer wrote, in the order in which it was taken.</summary>
    public IReadOnlyList<string> Taken => Texts(Timeline.OrderBy(line => line.Number));

    /// <summary>What the customer wrote, in the order in which people read it.</summary>
    public IReadOnlyList<string> Read => Texts(Timeline.OrderBy(line => line.At).ThenBy(line => line.Number));

    /// <summary>What the system did or found, by code.</summary>
    public IReadOnlyList<string> Notices => [.. Timeline.Select(line => line.What).OfType<TimelineItem.Notice>().Select(notice => notice.Code)];

    /// <summary>What we said, in order.</summary>
    public IReadOnlyList<string> Said => [.. Messages.Select(message => Words.Of(message.Message.Content))];

    public static async Task<Story> Of(World world, ConversationId id)
    {
        var conversations = world.Get<ConversationStore>();
        var stored = await conversations.Load(id) ?? throw new InvalidDataException($"There is no conversation {id}.");
        var messages = await conversations.Outbox(id);
        return new Story(stored.Value, await conversations.Timeline(id), [.. messages.Select(message => message.Value)]);
    }

    private static List<string> Texts(IEnumerable<TimelineLine> lines) =>
        [.. lines.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Select(said => Words.Of(said.Content))];
}

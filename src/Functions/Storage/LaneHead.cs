using Azure;
using Azure.Data.Tables;
using Messaging.Channels;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>The first row of a lane: the next sequence number, whose lane it is, and the conversation that reads it.</summary>
/// <param name="Next">The sequence number of the next entry.</param>
/// <param name="Address">The customer's address; nothing for a conversation's own lane.</param>
/// <param name="Conversation">The conversation that reads it; nothing between two conversations.</param>
/// <param name="ETag">The row's version; nothing while the lane is empty.</param>
public sealed record LaneHead(long Next, Address? Address, string? Conversation, ETag? ETag)
{
    /// <summary>How far the latest conversation that let go of the lane had read it.</summary>
    public long Read { get; init; }

    /// <summary>The latest conversation that let go of the lane: news of its messages may still come.</summary>
    public string? Previous { get; init; }

    /// <summary>How far it was read, by a conversation that reads it or by those before.</summary>
    public long ReadWith(LaneCursor cursor) => Math.Max(Read, cursor.Read);

    /// <summary>The head once a conversation that had read it lets go of it.</summary>
    public LaneHead LetGoBy(ConversationId id, LaneCursor cursor) =>
        this with { Conversation = null, Previous = id.Value, Read = ReadWith(cursor), Heard = cursor.Heard ?? Heard };

    /// <summary>Whether a conversation has something to read there. The lane of a handle that its customer took later may be another's.</summary>
    public bool HasUnread(ConversationId conversation, LaneCursor cursor) => Conversation == conversation.Value && Next > ReadWith(cursor) + 1;

    /// <summary>When the customer last wrote there in one of the conversations that let go of it: the service window of the next begins open.</summary>
    public Instant? Heard { get; init; }

    public static LaneHead Empty { get; } = new(1, null, null, null);

    public static LaneHead From(TableEntity row) => new(
        row.GetInt64("Next")!.Value,
        row.GetString("Account") is { } account
            ? new Address(AccountId.Parse(account), Enum.Parse<Channel>(row.GetString("Channel")!), row.GetString("Handle")!)
            : null,
        row.GetString("Conversation"),
        row.ETag)
    {
        Read = row.GetInt64("Read") ?? 0,
        Previous = row.GetString("Previous"),
        Heard = row.GetDateTimeOffset("Heard") is { } heard ? Instant.FromDateTimeOffset(heard) : null,
    };

    public TableEntity ToRow(LaneId lane)
    {
        var row = new TableEntity(lane.Value, Keys.Head) { ["Next"] = Next, ["Read"] = Read };
        if (Conversation is not null)
        {
            row["Conversation"] = Conversation;
        }

        if (Previous is not null)
        {
            row["Previous"] = Previous;
        }

        if (Heard is { } heard)
        {
            row["Heard"] = heard.ToDateTimeOffset();
        }

        if (Address is not null)
        {
            row["Account"] = Address.Account.Value;
            row["Channel"] = Address.Channel.ToString();
            row["Handle"] = Address.Handle;
        }

        return row;
    }
}

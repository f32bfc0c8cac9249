using Azure.Data.Tables;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>
/// That a customer is typing, for people who look at his conversation. One row beside his lane, written over each time: no turn reads
/// it, and it is over by itself. Where no conversation is open nobody could look, so nothing is written.
/// </summary>
public sealed class CustomerTyping(LaneStore lanes, MessagingTables tables, TimeProvider time)
{
    /// <summary>Who goes on typing says so again within this time: RCS, our page and the company's own channel do. Apple's phones say when it ends.</summary>
    public static readonly Duration Lasts = Duration.FromSeconds(15);

    private const string At = "At";

    /// <param name="account">Where he types.</param>
    /// <param name="typing">What the provider says of it.</param>
    /// <param name="cancellation">When there is no time left.</param>
    public async Task Take(Account account, Inbound.Typing typing, CancellationToken cancellation)
    {
        var lane = LaneId.Of(new Address(account.Id, account.Channel, typing.From));
        var began = Instant.Min(typing.At, time.Now());
        if (began + Lasts > time.Now() && (await lanes.LikelyHead(lane, cancellation)).Conversation is not null)
        {
            var row = new TableEntity(lane.Value, Keys.Typing);
            if (!typing.Ended)
            {
                row[At] = began.ToDateTimeOffset();
            }

            await tables.Lanes.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>Whether he is typing where he wrote last. What he has sent since is what he typed.</summary>
    public async Task<bool> In(LaneCursor lane) =>
        (await tables.Lanes.Find(lane.Lane.Value, Keys.Typing))?.GetDateTimeOffset(At) is { } at
        && Instant.FromDateTimeOffset(at) is var began
        && time.Now() < began + Lasts
        && !(lane.Heard >= began);
}

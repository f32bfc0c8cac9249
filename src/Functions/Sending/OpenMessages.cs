using Messaging.Functions.Storage;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>The messages of a conversation, in order, of which the first is not settled.</summary>
/// <param name="Rows">Their rows.</param>
/// <param name="SettledUpTo">The number of the last one before them.</param>
public sealed record OpenMessages(IReadOnlyList<Stored<OutboxRow>> Rows, long SettledUpTo)
{
    public static OpenMessages From(IReadOnlyList<Stored<OutboxRow>> rows, long settled)
    {
        var done = rows.TakeWhile(row => row.Value.IsSettled()).Count();
        return new OpenMessages([.. rows.Skip(done)], settled + done);
    }

    /// <summary>When to look again: as soon as something falls due that waits for no message before it. Nothing when all that is not settled waits for the customer.</summary>
    public Instant? Due
    {
        get
        {
            var ahead = Rows.TakeWhile(row => !row.Value.HoldsUp()).Count();
            return Rows.Take(ahead + 1).Min(row => row.Value.Due());
        }
    }

    public OpenMessages With(IEnumerable<Stored<OutboxRow>> more) => this with { Rows = [.. Rows, .. more] };
}

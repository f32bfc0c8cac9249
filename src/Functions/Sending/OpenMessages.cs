using Messaging.Functions.Storage;
using Messaging.Outbound;

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

    public OpenMessages With(IEnumerable<Stored<OutboxRow>> more) => this with { Rows = [.. Rows, .. more] };
}

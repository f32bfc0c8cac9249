using System.Runtime.InteropServices;
using Messaging.Local.Store;

namespace Messaging.Local.Bus;

/// <summary>The messages that are being handled: a row for each call.</summary>
/// <param name="Claim">The row.</param>
/// <param name="Queue">Where they wait.</param>
/// <param name="LockedUntil">When they are anybody's again.</param>
/// <param name="Sequences">Which they are.</param>
internal sealed record HeldMessages(long Claim, string Queue, DateTimeOffset LockedUntil, long[] Sequences)
{
    public static long Hold(Session session, string queue, DateTimeOffset until, long[] sequences)
    {
        using var claim = session.Prepare(BusSchema.InsertClaim)
            .Bind(1, queue).Bind(2, until.UtcTicks).Bind(3, MemoryMarshal.AsBytes<long>(sequences));
        claim.Step();
        return claim.Long(0);
    }

    public static List<HeldMessages> All(Session session)
    {
        using var rows = session.Prepare(BusSchema.SelectClaims);
        var all = new List<HeldMessages>();
        while (rows.Step())
        {
            all.Add(new HeldMessages(
                rows.Long(0),
                rows.Text(1),
                new DateTimeOffset(rows.Long(2), TimeSpan.Zero),
                MemoryMarshal.Cast<byte, long>(rows.Span(3)).ToArray()));
        }

        return all;
    }

    public static List<HeldMessages> Of(Session session, string queue) =>
        All(session).FindAll(held => string.Equals(held.Queue, queue, StringComparison.OrdinalIgnoreCase));

    /// <summary>False when they are not held any more: they are another delivery's by now.</summary>
    public static bool LetGo(Session session, long claim) => session.Prepare(BusSchema.DropClaim).Bind(1, claim).Run() > 0;

    /// <summary>The attempt counts, however it ended: what brings the process down each time is to end among the dead letters.</summary>
    public void GiveBack(Session session)
    {
        LetGo(session, Claim);
        foreach (var sequence in Sequences)
        {
            session.Prepare(BusSchema.CountDelivery).Bind(1, sequence).Run();
        }
    }
}

using System.Runtime.InteropServices;
using Messaging.Local.Store;

namespace Messaging.Local.Bus;

/// <summary>
/// Finds out what a queue has to deliver, and locks it. Given the sessions that are busy, it keeps to one message of a
/// session at a time.
/// </summary>
internal sealed class Claiming(string queue, IReadOnlySet<string>? busySessions, DateTimeOffset now)
{
    private readonly List<StoredMessage> _ready = [];
    private readonly List<StoredMessage> _worn = [];
    private readonly List<StoredMessage> _expired = [];
    private readonly HashSet<string> _sessions = [.. busySessions ?? new HashSet<string>(StringComparer.Ordinal)];

    public void Choose(Session session, int most)
    {
        var held = Held(session);
        using var rows = session.Prepare(BusSchema.SelectReady).Bind(1, queue).Bind(2, now.UtcTicks);
        while (_ready.Count < most && rows.Step())
        {
            if (!held.Contains(StoredMessage.SequenceOf(rows)) && (StoredMessage.SessionOf(rows) is not { } waiting || !_sessions.Contains(waiting)))
            {
                Sort(StoredMessage.From(rows));
            }
        }
    }

    public Claimed Take(Session session, int messagesPerCall)
    {
        foreach (var message in _expired)
        {
            session.Prepare(BusSchema.Drop).Bind(1, message.Sequence).Run();
        }

        foreach (var message in _worn)
        {
            Bury(session, message);
        }

        return new Claimed([.. _ready.Chunk(messagesPerCall).Select(together => Lock(session, together))], _worn.Count > 0);
    }

    /// <summary>What others are handling. Who took too long has lost it.</summary>
    private HashSet<long> Held(Session session)
    {
        var sequences = new HashSet<long>();
        foreach (var held in HeldMessages.Of(session, queue))
        {
            if (held.LockedUntil > now)
            {
                sequences.UnionWith(held.Sequences);
            }
            else
            {
                held.GiveBack(session);
            }
        }

        return sequences;
    }

    private void Sort(StoredMessage message)
    {
        if (message.ExpiresAt <= now)
        {
            _expired.Add(message);
        }
        else if (message.Deliveries >= BusRules.DeliveriesPerMessage && !QueuePath.IsOfDeadLetters(queue))
        {
            _worn.Add(message);
        }
        else
        {
            _ready.Add(message);
            if (busySessions is not null && message.SessionId is { } begun)
            {
                _sessions.Add(begun);
            }
        }
    }

    private void Bury(Session session, StoredMessage message)
    {
        var properties = BusProperties.WithDeadLetterReason(
            message.Properties, "MaxDeliveryCountExceeded", $"The message was not handled in {BusRules.DeliveriesPerMessage} deliveries.");
        session.Prepare(BusSchema.Bury).Bind(1, QueuePath.OfDeadLetters(queue)).Bind(2, properties).Bind(3, message.Sequence).Run();
    }

    private Delivery Lock(Session session, StoredMessage[] together)
    {
        var until = now + BusRules.Lock;
        var claim = HeldMessages.Hold(session, queue, until, Array.ConvertAll(together, message => message.Sequence));
        return new Delivery(claim, Array.ConvertAll(together, message => message.Deliver(TokenOf(claim, message), until)));
    }

    private static Guid TokenOf(long claim, StoredMessage message) => new(MemoryMarshal.AsBytes<long>([claim, message.Sequence]));
}

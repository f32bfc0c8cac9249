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
        using var rows = session.Prepare(BusSchema.SelectVisible).Bind(1, queue).Bind(2, now.UtcTicks);
        while (_ready.Count < most && rows.Step())
        {
            if (StoredMessage.SessionOf(rows) is not { } waiting || !_sessions.Contains(waiting))
            {
                Sort(StoredMessage.From(rows));
            }
        }
    }

    public Claim Take(Session session)
    {
        foreach (var message in _expired)
        {
            session.Prepare(BusSchema.Drop).Bind(1, message.Sequence).Run();
        }

        foreach (var message in _worn)
        {
            Bury(session, message);
        }

        return new Claim([.. _ready.Select(message => Lock(session, message))], _worn.Count > 0);
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

    private Delivery Lock(Session session, StoredMessage message)
    {
        var (token, until) = (Guid.NewGuid(), now + BusRules.Lock);
        session.Prepare(BusSchema.Lock).Bind(1, until.UtcTicks).Bind(2, token.ToString("N")).Bind(3, message.Sequence).Run();
        return message.Deliver(token, until);
    }
}

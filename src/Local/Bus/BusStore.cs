using Messaging.Local.Store;

namespace Messaging.Local.Bus;

/// <summary>The messages of all queues and subscriptions in SQLite.</summary>
internal sealed class BusStore
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    /// <summary>Used by the writer thread alone.</summary>
    private DateTimeOffset _lastSent;

    public BusStore(Database database, TimeProvider time)
    {
        _database = database;
        _time = time;
        database.Write(session =>
        {
            session.Execute(BusSchema.Create);
            session.Execute(BusSchema.ReleaseAll);
        }).GetAwaiter().GetResult();
    }

    public Task Send(IReadOnlyList<OutgoingMessage> messages, IReadOnlyList<string> queues) => _database.Write(session =>
    {
        // A clock that is set back must not bring a message before those sent earlier.
        _lastSent = _time.GetUtcNow() is var now && now > _lastSent ? now : _lastSent;
        foreach (var message in messages)
        {
            foreach (var queue in queues)
            {
                message.Insert(session, queue, _lastSent);
            }
        }
    });

    /// <summary>Locks up to so many messages for delivery, in their order, and sorts out those that are past it.</summary>
    public Task<Claim> Claim(string queue, int most, IReadOnlySet<string>? busySessions) => _database.Write(session =>
    {
        var claiming = new Claiming(queue, busySessions, _time.GetUtcNow());
        claiming.Choose(session, most);
        return claiming.Take(session);
    });

    public Task Complete(Delivery[] deliveries) => Settle(BusSchema.Complete, deliveries);

    public Task Abandon(Delivery[] deliveries) => Settle(BusSchema.Abandon, deliveries);

    /// <summary>When something that is not visible yet will be.</summary>
    public DateTimeOffset? Next(string queue) => _database.Read(session =>
    {
        using var row = session.Prepare(BusSchema.SelectNext).Bind(1, queue).Bind(2, _time.GetUtcNow().UtcTicks);
        return row.Step() && row.LongOrNull(0) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null;
    });

    /// <summary>Nothing happens to a message whose lock has been lost: it is another delivery's by now.</summary>
    private Task Settle(string statement, Delivery[] deliveries) => _database.Write(session =>
    {
        foreach (var delivery in deliveries)
        {
            session.Prepare(statement).Bind(1, delivery.Message.SequenceNumber).Bind(2, delivery.Lock.ToString("N")).Run();
        }
    });
}

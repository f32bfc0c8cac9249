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
            // No handler of an earlier process is left to hold anything.
            HeldMessages.All(session).ForEach(held => held.GiveBack(session));
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

    /// <summary>Locks messages for so many calls of so many each, in their order, and sorts out those that are past it.</summary>
    public Task<Claimed> Claim(string queue, int calls, int messagesPerCall, IReadOnlySet<string>? busySessions) => _database.Write(session =>
    {
        var claiming = new Claiming(queue, busySessions, _time.GetUtcNow());
        claiming.Choose(session, calls * messagesPerCall);
        return claiming.Take(session, messagesPerCall);
    });

    public Task Complete(Delivery delivery) => Settle(BusSchema.Drop, delivery);

    public Task Abandon(Delivery delivery) => Settle(BusSchema.CountDelivery, delivery);

    /// <summary>When there will be something that is not to be had yet.</summary>
    public DateTimeOffset? Next(string queue) => _database.Read(session =>
    {
        var now = _time.GetUtcNow();
        using var row = session.Prepare(BusSchema.SelectNext).Bind(1, queue).Bind(2, now.UtcTicks);
        var next = row.Step() && row.LongOrNull(0) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null;
        foreach (var held in HeldMessages.Of(session, queue))
        {
            next = held.LockedUntil > now && !(next < held.LockedUntil) ? held.LockedUntil : next;
        }

        return next;
    });

    private Task Settle(string statement, Delivery delivery) => _database.Write(session =>
    {
        if (HeldMessages.LetGo(session, delivery.Claim))
        {
            foreach (var message in delivery.Messages)
            {
                session.Prepare(statement).Bind(1, message.SequenceNumber).Run();
            }
        }
    });
}

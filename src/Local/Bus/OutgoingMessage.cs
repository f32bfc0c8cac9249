using Azure.Messaging.ServiceBus;
using Messaging.Local.Store;

namespace Messaging.Local.Bus;

/// <summary>A message that is about to be stored, taken out of the sender's hands: what he changes now changes nothing.</summary>
internal sealed class OutgoingMessage(ServiceBusMessage message)
{
    private readonly byte[] _properties = BusProperties.Encode(message);
    private readonly byte[] _body = message.Body.ToArray();
    private readonly DateTimeOffset _scheduled = message.ScheduledEnqueueTime;
    private readonly TimeSpan _timeToLive = message.TimeToLive;
    private readonly string?[] _texts = [message.MessageId, message.SessionId, message.CorrelationId, message.Subject, message.ContentType];

    public int Size => _properties.Length + _body.Length;

    public void Insert(Session session, string queue, DateTimeOffset now)
    {
        var ready = _scheduled > now ? _scheduled : now;
        var row = session.Prepare(BusSchema.Insert)
            .Bind(1, queue)
            .Bind(2, ready.UtcTicks)
            .Bind(3, _timeToLive < DateTimeOffset.MaxValue - ready ? (ready + _timeToLive).UtcTicks : (long?)null)
            .Bind(4, _scheduled.UtcTicks);
        for (var index = 0; index < _texts.Length; index++)
        {
            row.Bind(5 + index, _texts[index]);
        }

        row.Bind(10, _properties).Bind(11, _body).Run();
    }
}

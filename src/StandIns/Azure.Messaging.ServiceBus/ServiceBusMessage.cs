#nullable disable
namespace Azure.Messaging.ServiceBus;

public class ServiceBusMessage
{
    private const int LongestId = 128;

    private string _messageId;
    private string _sessionId;
    private TimeSpan _timeToLive = TimeSpan.MaxValue;

    public ServiceBusMessage()
        : this(default(ReadOnlyMemory<byte>))
    {
    }

    public ServiceBusMessage(string body)
        : this(new BinaryData(body))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body))
    {
    }

    public ServiceBusMessage(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body;
    }

    public BinaryData Body { get; set; }

    public string MessageId
    {
        get => _messageId;
        set => _messageId = string.IsNullOrEmpty(value) || value.Length > LongestId
            ? throw new ArgumentException($"A message id has 1 to {LongestId} characters.")
            : value;
    }

    public string SessionId
    {
        get => _sessionId;
        set => _sessionId = value?.Length > LongestId
            ? throw new ArgumentException($"A session id has at most {LongestId} characters.")
            : value;
    }

    public TimeSpan TimeToLive
    {
        get => _timeToLive;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _timeToLive = value;
        }
    }

    public string CorrelationId { get; set; }

    public string Subject { get; set; }

    public string ContentType { get; set; }

    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

    public override string ToString() => $"{{MessageId:{MessageId}}}";
}

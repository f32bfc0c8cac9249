using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

/// <summary>Which queues and topics there are, and into which queues what is sent to each of them goes.</summary>
internal sealed class BusTopology
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _topics = new(StringComparer.OrdinalIgnoreCase);

    public void AddQueue(string name)
    {
        lock (_gate)
        {
            ThrowIf(_topics.ContainsKey(name), $"{name} is a topic.");
            _queues[name] = name;
        }
    }

    public void AddTopic(string name)
    {
        lock (_gate)
        {
            ThrowIf(_queues.ContainsKey(name), $"{name} is a queue.");
            _topics.TryAdd(name, []);
        }
    }

    public void AddSubscription(string topic, string path)
    {
        AddTopic(topic);
        lock (_gate)
        {
            ThrowIf(_topics[topic].Contains(path, StringComparer.OrdinalIgnoreCase), $"{path} is there already.");
            _topics[topic].Add(path);
        }
    }

    /// <summary>A topic without subscriptions has none: what is sent to it is lost, as on Azure.</summary>
    public IReadOnlyList<string> QueuesOf(string entity)
    {
        lock (_gate)
        {
            return _queues.TryGetValue(entity, out var queue) ? [queue]
                : _topics.TryGetValue(entity, out var subscriptions) ? [.. subscriptions]
                : throw new ServiceBusException(
                    isTransient: false, "There is no such queue or topic.", entity, ServiceBusFailureReason.MessagingEntityNotFound);
        }
    }

    private static void ThrowIf(bool wrong, string message)
    {
        if (wrong)
        {
            throw new InvalidOperationException(message);
        }
    }
}

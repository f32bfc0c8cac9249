using System.Collections.Concurrent;
using Messaging.Local.Engine;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Bus;

/// <summary>What the parts of one bus share.</summary>
internal sealed class BusHost(BusStore store, TimeProvider time, Quiet quiet, ILogger log)
{
    public BusStore Store { get; } = store;

    public TimeProvider Time { get; } = time;

    public Quiet Quiet { get; } = quiet;

    public ILogger Log { get; } = log;

    public BusTopology Topology { get; } = new();

    public ConcurrentDictionary<string, Pump> Pumps { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Messages wait for those queues that nobody handles yet.</summary>
    public void Wake(string queue)
    {
        if (Pumps.TryGetValue(queue, out var pump))
        {
            pump.Wake();
        }
    }
}

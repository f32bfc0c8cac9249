using System.Diagnostics.Metrics;
using NodaTime;

namespace Messaging.Functions.Routing;

/// <summary>How the queue stood when the sweep last looked. One process sweeps at a time: the others, and one whose look is old, say nothing.</summary>
public sealed class QueueStanding(TimeProvider time)
{
    /// <summary>Longer than from one sweep to the next.</summary>
    private static readonly Duration Holds = Duration.FromMinutes(2);

    private Look? _last;

    private Look? Current => Volatile.Read(ref _last) is { } look && look.At + Holds > time.Now() ? look : null;

    /// <param name="waiting">How many wait.</param>
    /// <param name="since">Since when the first of them does.</param>
    public void Saw(int waiting, Instant? since) => Volatile.Write(ref _last, new Look(time.Now(), waiting, since));

    public IEnumerable<Measurement<long>> Waiting() => Current is { } look ? [new(look.Waiting)] : [];

    public IEnumerable<Measurement<double>> Oldest() => Current is { Since: var since } ? [new(since is { } began ? (time.Now() - began).TotalSeconds : 0)] : [];

    private sealed record Look(Instant At, int Waiting, Instant? Since);
}

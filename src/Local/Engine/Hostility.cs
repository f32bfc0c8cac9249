namespace Messaging.Local.Engine;

/// <summary>
/// What the genuine service may do on a bad day, done often: events come twice and in another order, those for instances
/// that have not started are lost, activities run twice, timers are late, and every step begins with a full replay.
/// The seed decides which; a new engine with the same seed decides the same for the same questions in the same order.
/// </summary>
public sealed class Hostility(int seed)
{
    private readonly Lock _gate = new();
#pragma warning disable CA5394 // Mischief, not cryptography.
    private readonly Random _random = new(seed);

    /// <summary>The longest that a timer may be late.</summary>
    public static TimeSpan Latest { get; } = TimeSpan.FromSeconds(5);

    internal bool SendsTwice() => Chance(3);

    internal bool EchoesLater() => Chance(3);

    internal bool RunsTwice() => Chance(2);

    /// <summary>The same whenever it is asked, so that the timer can be found again.</summary>
    internal TimeSpan Lateness(long instance, int task) =>
        TimeSpan.FromTicks((long)((((ulong)instance * 2_654_435_761) + ((ulong)task * 40_503) + (ulong)seed) % (ulong)Latest.Ticks));

    internal void Shuffle<T>(List<T> letters)
    {
        lock (_gate)
        {
            _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters));
        }
    }

    private bool Chance(int oneIn)
    {
        lock (_gate)
        {
            return _random.Next(oneIn) == 0;
        }
    }
#pragma warning restore CA5394
}

namespace Messaging.Simulator.Meta;

/// <summary>Meta's pair rate: to one customer a message every 6 seconds, and 45 at once after a silence.</summary>
internal sealed class PairRate
{
    private const double Burst = 45;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(6);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Account, string Customer), (double Left, DateTimeOffset At)> _pairs = [];

    /// <summary>Whether one more message is too many; if not, it counts.</summary>
    public bool Exceeded(string account, string customer, DateTimeOffset now)
    {
        lock (_gate)
        {
            var (left, at) = _pairs.GetValueOrDefault((account, customer), (Burst, now));
            left = Math.Min(Burst, left + ((now - at) / Refill));
            var exceeded = left < 1;
            _pairs[(account, customer)] = (exceeded ? left : left - 1, now);
            return exceeded;
        }
    }
}

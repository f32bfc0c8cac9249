namespace Messaging.Local;

/// <summary>Sets a clock's timer to a moment.</summary>
internal static class Alarms
{
    /// <summary>A clock's timer counts milliseconds in 32 bits; after this long it is simply set again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>
    /// Lets it ring once when the moment has come, and at once if that has passed meanwhile: to a timer, a negative time is a mistake, or means never.
    /// Clocks cut off parts of a millisecond; too early it must not ring. It may ring long before a moment that is far away.
    /// </summary>
    public static void RingAt(this ITimer timer, DateTimeOffset due, TimeProvider time)
    {
        var wait = due - time.GetUtcNow();
        var bounded = wait > Longest ? Longest : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(bounded.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}

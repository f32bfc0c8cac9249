using NSubstitute;

namespace Messaging.Local.Tests.Engine;

public sealed class AlarmsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A process that is slow finds that the next timer has come due while it read the database.</summary>
    [Theory]
    [InlineData(-39_000, 0)]
    [InlineData(-1_000, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1_001, 2)]
    [InlineData(60_000_000, 60_000)]
    public void A_timer_rings_when_the_moment_has_come_and_at_once_if_that_has_passed(long microseconds, int milliseconds)
    {
        var timer = Substitute.For<ITimer>();
        var time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(Now);

        timer.RingAt(Now + TimeSpan.FromMicroseconds(microseconds), time);

        timer.Received(1).Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void For_a_moment_that_is_far_away_it_rings_on_the_way()
    {
        var timer = Substitute.For<ITimer>();
        var time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(Now);

        timer.RingAt(Now.AddYears(1), time);

        timer.Received(1).Change(TimeSpan.FromDays(20), Timeout.InfiniteTimeSpan);
    }
}

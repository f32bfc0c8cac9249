using Messaging.Local.Engine;

namespace Messaging.Scenarios;

/// <summary>
/// The same four days on an engine that does everything the genuine service may do on a bad day: events twice, in another
/// order or lost, activities twice, timers late, a full replay before every step. With MESSAGING_HOSTILE=seed the whole suite runs so.
/// </summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_bad_day_of_the_engine_is_like_any_other(int seed)
    {
        var kind = await FourDays.Live(new EngineOptions());

        var hostile = await FourDays.Live(new EngineOptions { Hostile = new Hostility(seed) });

        hostile.ShouldBe(kind);
    }
}

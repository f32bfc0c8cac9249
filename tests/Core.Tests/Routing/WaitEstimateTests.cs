using Messaging.Routing;
using NodaTime;

namespace Messaging.Core.Tests.Routing;

public class WaitEstimateTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Theory]
    [InlineData(new[] { 3, 9, 4 }, 4)]
    [InlineData(new[] { 2, 60, 3, 5 }, 5)]
    [InlineData(new[] { 5, 5 }, null)]
    [InlineData(new int[0], null)]
    public void It_is_what_those_in_the_middle_waited_who_had_to_wait_lately(int[] minutes, int? estimate) =>
        WaitEstimate.Of([new Target.ToTeam("support")], [Waited("support", minutes)], Now)
            .ShouldBe(estimate is { } expected ? Duration.FromMinutes(expected) : null);

    [Fact]
    public void Only_the_teams_that_are_waited_for_count() =>
        WaitEstimate.Of([new Target.ToTeam("vip")], [Waited("support", 30, 30, 30), Waited("vip", 1, 2, 3)], Now).ShouldBe(Duration.FromMinutes(2));

    [Fact]
    public void What_is_hours_ago_says_nothing_of_now() =>
        WaitEstimate.Of([new Target.ToTeam("support")], [Waited("support", 5, 5, 5)], Now + Duration.FromHours(5)).ShouldBeNull();

    private static Standing Waited(string team, params int[] minutes) => new(new Agent(team, team, [team]), Presence.Online, 5, null)
    {
        Waits = [.. minutes.Select(waited => new RecentWait(Now - Duration.FromMinutes(1), Duration.FromMinutes(waited)))],
    };
}

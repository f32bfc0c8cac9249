using Messaging.Routing;
using NodaTime;

namespace Messaging.Core.Tests.Routing;

public sealed class ChoosingTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly Target Support = new Target.ToTeam("support");
    private static readonly Target Anna = new Target.ToAgent("anna");

    [Fact]
    public void The_least_open_of_a_team_gets_it() =>
        Choose([Support], Is("anna", open: 2), Is("ben", open: 1), Is("cleo", open: 3)).Agent.ShouldBe("ben");

    [Fact]
    public void Among_equals_who_has_waited_longest_gets_it() =>
        Choose([Support], Is("anna", last: Morning + Duration.FromHours(1)), Is("ben", last: Morning)).Agent.ShouldBe("ben");

    [Fact]
    public void Who_has_never_got_one_has_waited_longest() =>
        Choose([Support], Is("anna", last: Morning), Is("ben")).Agent.ShouldBe("ben");

    [Fact]
    public void Among_all_else_equal_the_name_decides_so_that_it_is_always_the_same() =>
        Choose([Support], Is("cleo"), Is("ben"), Is("anna")).Agent.ShouldBe("anna");

    [Theory]
    [InlineData(Presence.Offline)]
    [InlineData(Presence.Away)]
    public void Only_who_is_online_gets_one(Presence presence) =>
        Choose([Support], Is("anna", presence: presence), Is("ben", open: 4)).Agent.ShouldBe("ben");

    [Fact]
    public void Who_is_full_gets_none() => Choose([Support], Is("anna", open: 5)).Agent.ShouldBeNull();

    [Fact]
    public void Somebody_of_another_team_gets_none() => Choose([new Target.ToTeam("vip")], Is("anna")).Agent.ShouldBeNull();

    [Fact]
    public void A_named_agent_comes_before_the_team() => Choose([Anna, Support], Is("anna", open: 4), Is("ben")).Agent.ShouldBe("anna");

    [Fact]
    public void Where_the_named_one_cannot_the_team_gets_it() =>
        Choose([Anna, Support], Is("anna", presence: Presence.Offline), Is("ben")).Agent.ShouldBe("ben");

    [Fact]
    public void By_hand_a_named_agent_gets_it_even_if_he_is_not_there() =>
        Choosing.Choose([Anna], onlineOnly: false, [Is("anna", open: 5, presence: Presence.Offline)]).Agent.ShouldBe("anna");

    [Fact]
    public void By_hand_nobody_gets_it_who_does_not_exist() => Choosing.Choose([Anna], onlineOnly: false, []).Agent.ShouldBeNull();

    [Fact]
    public void A_choice_says_what_it_saw()
    {
        var chosen = Choose([Support], Is("anna", open: 1));
        var nobody = Choose([Anna, Support], Is("anna", open: 5));

        chosen.ShouldBe(new AgentChoice("anna", "least-open", "anna is online with 1 of 5 open"));
        nobody.Rule.ShouldBe("nobody");
        nobody.Because.ShouldBe("anna is online with 5 of 5 open: cannot take it; team 'support' has nobody online with room");
    }

    private static AgentChoice Choose(IReadOnlyList<Target> targets, params IReadOnlyList<Standing> standings) =>
        Choosing.Choose(targets, onlineOnly: true, standings);

    private static Standing Is(string id, int open = 0, Instant? last = null, Presence presence = Presence.Online) =>
        new(new Agent(id, id, ["support"], Capacity: 5), presence, open, last);
}

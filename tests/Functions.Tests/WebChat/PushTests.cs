using System.Text.Json;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.WebChat;

public sealed class PushTests
{
    [Fact]
    public async Task Somebody_who_is_not_looking_is_told_of_by_the_push_service_once_and_without_a_text()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins(Visitor.Proof("42"));

        await visitor.Writes("hello");
        await world.AdvanceMinutes(5);

        var push = JsonDocument.Parse(world.Vendors.Pushed.ShouldHaveSingleItem()).RootElement;
        push.GetProperty("user").GetString().ShouldBe("42");
        push.GetProperty("session").GetString().ShouldBe(visitor.Session);
        push.GetProperty("account").GetString().ShouldBe("webchat");
        push.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task It_is_told_what_was_said_where_the_settings_want_that()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = new Dictionary<string, string?> { ["Messaging:Accounts:3:PushText"] = "true" } });

        await new Visitor(world).Writes("hello");
        await world.AdvanceMinutes(5);

        JsonDocument.Parse(world.Vendors.Pushed.ShouldHaveSingleItem()).RootElement.GetProperty("content").GetProperty("body").GetString().ShouldBe("Hello! We have it.");
    }

    [Fact]
    public async Task Who_looks_is_not_pushed()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        await using var stream = await EventStream.Open(world, visitor.Token);
        await world.Advance(Duration.FromSeconds(20));

        await visitor.Writes("hello");
        await world.AdvanceMinutes(1);

        world.Vendors.Pushed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_looked_a_moment_ago_and_does_not_come_back_is_told_later()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        await visitor.Heard();
        await world.Advance(Duration.FromSeconds(5));

        await visitor.Writes("hello");
        world.Vendors.Pushed.ShouldBeEmpty();
        await world.AdvanceMinutes(5);

        world.Vendors.Pushed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_push_service_that_is_away_holds_up_nobody_and_is_told_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        world.Wire.Asking = request => request.RequestUri!.AbsolutePath.EndsWith("/push", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens.")
            : Task.CompletedTask;
        var visitor = new Visitor(world);

        await visitor.Writes("hello");
        world.Vendors.Pushed.ShouldBeEmpty();
        world.Wire.Asking = null;
        await world.AdvanceMinutes(1);

        world.Vendors.Pushed.Count.ShouldBe(1);
        (await visitor.Heard()).Count.ShouldBe(1);
    }
}

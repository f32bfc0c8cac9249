using System.Net;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Sending;
using Messaging.Providers;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.WebChat;

public sealed class UpdatesTests
{
    [Fact]
    public async Task A_poll_waits_for_what_is_said_and_answers_at_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        var began = world.Now;

        var poll = visitor.Asks(HttpMethod.Get, "messages?wait=25");
        await world.Advance(Duration.FromSeconds(5));
        poll.IsCompleted.ShouldBeFalse();
        await visitor.Writes("hello");
        await world.Advance(Duration.FromSeconds(1));

        using var answer = await Json(await poll);
        var (own, answered) = (answer.RootElement.GetProperty("messages")[0], answer.RootElement.GetProperty("messages")[1]);
        (own.GetProperty("own").GetBoolean(), own.GetProperty("id").GetString()).ShouldBe((true, "m1"));
        answered.TryGetProperty("own", out _).ShouldBeFalse();
        answered.GetProperty("at").GetString().ShouldBe("2026-01-05T09:00:05Z");
        (world.Now - began).ShouldBe(Duration.FromSeconds(6));
    }

    [Fact]
    public async Task A_poll_ends_when_nothing_happens_for_as_long_as_it_was_to_wait()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        var visitor = new Visitor(world);
        await visitor.Begins();

        var poll = visitor.Asks(HttpMethod.Get, "messages?wait=25");
        await world.Advance(Duration.FromSeconds(24.9));
        poll.IsCompleted.ShouldBeFalse();
        await world.Advance(Duration.FromSeconds(0.1));

        using var answer = await Json(await poll);
        answer.RootElement.GetProperty("messages").GetArrayLength().ShouldBe(0);
        answer.RootElement.GetProperty("typing").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("wait=26", "wait")]
    [InlineData("wait=-1", "wait")]
    [InlineData("wait=soon", "wait")]
    [InlineData("after=yesterday", "after")]
    [InlineData("after=signs", "after")]
    public async Task What_is_asked_wrongly_is_refused_by_name(string query, string field)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await new Visitor(world).Asks(HttpMethod.Get, $"messages?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"{field}: ");
    }

    [Fact]
    public async Task A_stream_brings_what_is_said_and_goes_on_after_the_last_event()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = WorldOptions.WithoutSigns });
        var visitor = new Visitor(world);
        await visitor.Writes("hello");
        await using var stream = await EventStream.Open(world, visitor.Token);
        stream.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await stream.Next()).Fields["retry"].ShouldBe("1000");
        var own = await stream.Next();
        (own.Name, Own(own)).ShouldBe(("message", true));
        var first = await stream.Next();
        (first.Name, Own(first)).ShouldBe(("message", false));

        await visitor.Writes("are you there?");
        await world.Advance(Duration.FromSeconds(1));
        var second = await stream.Next();
        second.Id.ShouldNotBe(first.Id);

        await using var again = await EventStream.Open(world, visitor.Token, first.Id);
        (await again.Next()).Fields["retry"].ShouldBe("1000");
        (await again.Next()).Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_stream_beats_and_is_ended_by_us()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        await using var stream = await EventStream.Open(world, visitor.Token);

        await world.Advance(Duration.FromSeconds(100));

        var events = await stream.Rest();
        events.Count(beat => beat.IsComment).ShouldBe(7);
        events.ShouldAllBe(one => one.Id == null);
    }

    [Fact]
    public async Task Typing_is_shown_until_something_is_said_or_ten_seconds_have_passed()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = WorldOptions.WithoutSigns });
        var visitor = new Visitor(world);
        await visitor.Begins();
        await using var stream = await EventStream.Open(world, visitor.Token);
        await stream.Next();

        await Sign(world, visitor, Signal.Typing);
        await world.Advance(Duration.FromSeconds(1));
        Signs(await stream.Next()).ShouldBe((true, null));
        await visitor.Writes("hello");
        await world.Advance(Duration.FromSeconds(1));
        (await stream.Next()).Name.ShouldBe("message");
        (await stream.Next()).Name.ShouldBe("message");
        Signs(await stream.Next()).ShouldBe((false, null));
        await Sign(world, visitor, Signal.Typing);
        await world.Advance(Duration.FromSeconds(12));

        Signs(await stream.Next()).ShouldBe((true, null));
        Signs(await stream.Next()).ShouldBe((false, null));
    }

    [Fact]
    public async Task The_visitor_sees_that_he_was_read_on_a_stream_and_by_a_poll()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        await using var stream = await EventStream.Open(world, visitor.Token);
        await stream.Next();
        var poll = visitor.Asks(HttpMethod.Get, "messages?wait=25");
        await world.Settle();

        await Sign(world, visitor, Signal.Read);
        await world.Advance(Duration.FromSeconds(1));

        Signs(await stream.Next()).ShouldBe((false, "2026-01-05T09:00:00Z"));
        using var answer = await Json(await poll);
        answer.RootElement.GetProperty("read").GetString().ShouldBe("2026-01-05T09:00:00Z");
    }

    [Fact]
    public async Task An_answer_of_the_bot_says_that_it_read_what_it_answers()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Writes("hello");

        using var answer = await Json(await visitor.Asks(HttpMethod.Get, "messages"));

        answer.RootElement.GetProperty("messages").GetArrayLength().ShouldBeGreaterThan(0);
        answer.RootElement.GetProperty("read").GetString().ShouldBe("2026-01-05T09:00:00Z");
    }

    [Fact]
    public async Task A_cursor_of_an_earlier_version_goes_on_with_all_that_was_said_since()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Writes("hello");

        using var answer = await Json(await visitor.Asks(HttpMethod.Get, "messages?after=mail-000000000001-000000000007"));

        answer.RootElement.GetProperty("messages").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("mail.-000000000001,mail.-000000000002")]
    public async Task A_stream_does_not_go_on_after_what_is_no_event(string lastEventId)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();

        await using var stream = await EventStream.Open(world, visitor.Token, lastEventId);

        stream.Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_is_told_to_stop_keeps_nobody_waiting()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins();
        await using var stream = await EventStream.Open(world, visitor.Token);

        await world.Stop();

        await stream.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        await world.Start();
    }

    private static Task Sign(World world, Visitor visitor, Signal signal) =>
        world.Get<Mailboxes>().Sign(new Address(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session), signal, world.Now);

    private static bool Own(StreamEvent one)
    {
        using var json = JsonDocument.Parse(one.Data);
        return json.RootElement.TryGetProperty("own", out _);
    }

    private static (bool Typing, string? Read) Signs(StreamEvent one)
    {
        one.Name.ShouldBe("signs");
        using var json = JsonDocument.Parse(one.Data);
        return (json.RootElement.GetProperty("typing").GetBoolean(), json.RootElement.TryGetProperty("read", out var read) ? read.GetString() : null);
    }

    private static async Task<JsonDocument> Json(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
}

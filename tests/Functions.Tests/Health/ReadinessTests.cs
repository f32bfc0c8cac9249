using System.Net;
using Messaging.Functions.Health;
using Messaging.Shared;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Messaging.Functions.Tests.Health;

public sealed class ReadinessTests
{
    private readonly Interruption _table = new("due", "Get");
    private readonly Interruption _bus = new("bus", "CreateBatch");

    private WorldOptions Options => WorldOptions.Greeting with
    {
        Services = services =>
        {
            WatchedTables.Watch(services, _table);
            WatchedSender.Watch(services, _bus);
        },
    };

    [Fact]
    public async Task Who_can_reach_all_that_he_needs_is_ready()
    {
        await using var world = await World.Begin(Options);

        (await Ask(world, "health")).ShouldBe((HttpStatusCode.OK, "alive"));
        (await Ask(world, "ready")).ShouldBe((HttpStatusCode.OK, Report(true, "ok", "ok")));
    }

    [Fact]
    public async Task Who_cannot_is_alive_and_says_what_is_missing_but_not_where_it_is()
    {
        await using var world = await World.Begin(Options);
        _table.BeforeNext(() => throw new HttpRequestException("tables.example.com refuses key 123"));

        (await Ask(world, "ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, Report(false, "failed", "ok")));
        (await Ask(world, "health")).Status.ShouldBe(HttpStatusCode.OK);
        world.Log.Lines.ShouldContain(line => line.StartsWith("Warning: Not ready: tables", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_answer_is_not_waited_for()
    {
        await using var world = await World.Begin(Options);
        _bus.BeforeNext(() => new TaskCompletionSource().Task);

        // Not by HTTP: a request counts as work under way, and time would wait for it.
        var asking = world.Get<Readiness>().Answer();
        await world.Advance(Duration.FromSeconds(3));

        var answer = await asking;
        answer.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        answer.ShouldBeAssignableTo<IValueHttpResult<ReadinessReport>>()!.Value!.Checks.ShouldContain(new ReadinessCheck("bus", "no answer in time"));
    }

    [Fact]
    public async Task However_many_ask_it_is_looked_once_every_few_seconds()
    {
        await using var world = await World.Begin(Options);
        _bus.BeforeNext(() => throw new HttpRequestException());
        await Ask(world, "ready");

        (await Ask(world, "ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable, "as it was a moment ago");
        await world.Advance(Duration.FromSeconds(5));
        (await Ask(world, "ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Report(bool ready, string tables, string bus) =>
        $$"""{"ready":{{(ready ? "true" : "false")}},"checks":[{"name":"tables","result":"{{tables}}"},{"name":"blobs","result":"ok"},{"name":"bus","result":"{{bus}}"},{"name":"flows","result":"ok"}]}""";

    private static async Task<(HttpStatusCode Status, string Body)> Ask(World world, string path)
    {
        using var response = await world.Http.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

using System.Net;
using System.Text.Json;
using Messaging.Conversations;
using Messaging.Functions.Desk;
using Messaging.Functions.Webhooks;
using Messaging.Messages;
using Messaging.Shared;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class LargeReplyTests
{
    private const string Handle = "urn:mbid:AQAAYyUbut6E4B3T9FLv5EbG";

    /// <summary>What comes back of a tap says all that was tapped, which here is more than a webhook holds.</summary>
    private static readonly Content.ChoiceReply Tap = new("opening-hours", $"Opening hours {new string('.', 11_000)}");

    [Fact]
    public async Task An_answer_that_is_too_large_to_come_along_is_fetched_and_answered()
    {
        await using var world = await World.Begin();
        var customer = await Tapped(world);

        customer.LastHeard.ShouldStartWith("We are there");
        (await customer.Story()).Taken.ShouldContain(taken => taken.Contains(Tap.Label, StringComparison.Ordinal));
        (await Quarantined(world)).ShouldBeEmpty();
        (await customer.Story()).State.Lanes[0].Context!.Features!.Value.ShouldContain("LIST");
    }

    [Theory]
    [InlineData("/preDownload")]
    [InlineData("/decodePayload")]
    public async Task It_is_fetched_again_until_Apple_gives_it_away_and_is_seen_in_quarantine_meanwhile(string call)
    {
        await using var world = await World.Begin();
        Refuse(world, call, HttpStatusCode.ServiceUnavailable);
        var customer = await Tapped(world);
        (await Quarantined(world)).ShouldHaveSingleItem().GetProperty("reason").GetString()!.ShouldContain("being fetched");

        world.Wire.Answered = null;
        await world.AdvanceMinutes(2);

        customer.LastHeard.ShouldStartWith("We are there");
        (await Quarantined(world)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/preDownload", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/decodePayload", HttpStatusCode.BadRequest)]
    public async Task What_Apple_does_not_give_away_is_an_answer_that_nobody_can_read_until_it_is_replayed(string call, HttpStatusCode status)
    {
        await using var world = await World.Begin();
        Refuse(world, call, status);
        var customer = await Tapped(world);
        await world.AdvanceMinutes(15);

        var kept = (await Quarantined(world)).ShouldHaveSingleItem();
        kept.GetProperty("reason").GetString()!.ShouldContain("too large to come along");
        (await customer.Story()).Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>()
            .ShouldContain(said => said.Content is Content.Unsupported);

        world.Wire.Answered = null;
        using var replayed = await new DeskClient(world, "anna", DeskRole.Admin).Asks(
            new HttpRequestMessage(HttpMethod.Post, $"desk/quarantine/apple/{kept.GetProperty("id").GetString()}/replay"));
        replayed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await world.Settle();

        (await customer.Story()).Taken.ShouldContain(taken => taken.Contains(Tap.Label, StringComparison.Ordinal));
        (await Quarantined(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_old_task_hub_was_fetching_is_fetched_by_the_new_one_and_its_history_goes()
    {
        await using var world = await World.Begin();
        Refuse(world, "/preDownload", HttpStatusCode.ServiceUnavailable);
        var customer = await Tapped(world);
        var held = (await Quarantined(world)).ShouldHaveSingleItem().GetProperty("id").GetString()!;
        var (input, hub) = (new RemainderInput("apple", held), world.Get<DurableTaskClient>());
        await hub.TerminateInstanceAsync(input.Instance);
        await world.Settle();
        await hub.PurgeInstanceAsync(input.Instance);
        world.Wire.Answered = null;

        await world.Advance(Duration.FromDays(3));

        (await Quarantined(world)).ShouldBeEmpty();
        (await Story.Of(world, ConversationId.Opened(customer.Lane, 2))).Taken.ShouldHaveSingleItem().ShouldContain(Tap.Label);
        await world.Advance(Duration.FromDays(2));
        (await hub.GetInstanceAsync(input.Instance)).ShouldBeNull();
    }

    private static async Task<Customer> Tapped(World world)
    {
        var customer = world.Customer("apple", Handle);
        await customer.Writes("hello");
        var written = await world.Vendors.WriteAsync("apple", Handle, Tap);
        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        await world.Settle();
        return customer;
    }

    private static void Refuse(World world, string call, HttpStatusCode status) => world.Wire.Answered = (request, response) =>
        response.StatusCode = request.RequestUri!.AbsolutePath.EndsWith(call, StringComparison.Ordinal) ? status : response.StatusCode;

    private static async Task<List<JsonElement>> Quarantined(World world)
    {
        using var response = await new DeskClient(world, "anna", DeskRole.Admin).Asks(new HttpRequestMessage(HttpMethod.Get, "desk/quarantine/apple"));
        return [.. JsonElement.Parse(await response.Content.ReadAsStringAsync()).EnumerateArray()];
    }
}

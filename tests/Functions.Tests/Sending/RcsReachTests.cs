using System.Net;
using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

public sealed class RcsReachTests
{
    private const string Phone = "+15005550009";
    private const string Asked = "/capabilities";
    private const string Sent = "/agentMessages";

    [Fact]
    public async Task Who_has_no_RCS_is_found_out_before_anything_is_sent()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var left = await world.Http.DeleteAsync(new Uri(world.Vendors.BaseUrl, $"phones?account=rcs&customer={Uri.EscapeDataString(Phone)}"));
        left.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Send(world, 1)).ShouldBeOfType<SendOutcome.Refused>().Code.ShouldBe("NOT_FOUND");

        RefusedAt(world).ShouldBe([Asked]);
    }

    [Fact]
    public async Task Who_had_it_is_believed_for_some_hours()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        (await Send(world, 1)).ShouldBeOfType<SendOutcome.Accepted>();
        world.Vendors.Phones.Leave("rcs", Phone);

        await Send(world, 2);
        await world.AdvanceMinutes(6 * 60);
        await Send(world, 3);

        RefusedAt(world).ShouldBe([Sent, Asked]);
    }

    [Fact]
    public async Task Who_wrote_is_answered_without_asking_and_asked_about_again_the_next_day()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("rcs", Phone);
        await customer.Writes("hello");
        var heard = new ReplyContext("Mx1", Instant.FromDateTimeOffset(world.Time.GetUtcNow()));
        world.Vendors.Phones.Leave("rcs", Phone);

        await Send(world, 1, heard);
        await world.AdvanceMinutes(24 * 60);
        await Send(world, 2, heard);

        customer.Heard.ShouldHaveSingleItem();
        RefusedAt(world).ShouldBe([Sent, Asked]);
    }

    [Fact]
    public async Task A_message_whose_preparation_failed_was_not_sent_and_goes_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        world.Wire.Answered = (request, response) => response.StatusCode =
            request.RequestUri!.AbsolutePath.EndsWith(Asked, StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : response.StatusCode;
        (await Send(world, 1)).ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(10), "500"));

        world.Wire.Answered = (request, response) => response.StatusCode =
            request.RequestUri!.AbsolutePath.EndsWith(Sent, StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : response.StatusCode;
        (await Send(world, 1)).ShouldBeOfType<SendOutcome.Unknown>();
    }

    private static IEnumerable<string> RefusedAt(World world) =>
        world.Vendors.Log.Refused.Select(call => call.Request.Path.Contains(Asked, StringComparison.Ordinal) ? Asked : Sent);

    private static Task<SendOutcome> Send(World world, int number, ReplyContext? heard = null)
    {
        var to = world.Customer("rcs", Phone);
        return world.Get<Sender>().Send(new OutboundMessage(OutboxId.Of(to.First, 100 + number), to.Address, new Content.Text("Hello"), Purpose.Service) { Context = heard });
    }
}

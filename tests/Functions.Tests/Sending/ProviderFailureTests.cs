using System.Text.Json;
using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

public sealed class ProviderFailureTests
{
    /// <summary>A timer of a bad engine may be late.</summary>
    private static readonly Duration Late = Duration.FromSeconds(10);

    [Theory]
    [InlineData("whatsapp")]
    [InlineData("twilio-sms")]
    public async Task Too_many_requests_is_waited_for_as_long_as_asked_and_the_order_is_kept(string account)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);
        world.Vendors.Faults.Add(new Fault.RateLimited(40));

        await customer.Writes("first");
        await world.Advance(Duration.FromSeconds(20));
        await customer.Writes("second");
        await world.Advance(Duration.FromSeconds(19));
        customer.Heard.ShouldBeEmpty();
        await world.Advance(Duration.FromSeconds(1) + Late);

        var story = await customer.Story();
        story.Said.Count.ShouldBeGreaterThan(1);
        customer.Heard.ShouldBe(story.Said);
    }

    [Theory]
    [InlineData("whatsapp")]
    [InlineData("twilio-sms")]
    public async Task A_failure_inside_of_the_provider_is_tried_again(string account)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);
        world.Vendors.Faults.Add(new Fault.ServerError { Times = 2 });

        await customer.Writes("hello");
        customer.Heard.ShouldBeEmpty();
        await world.AdvanceMinutes(3);

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_before_anything_was_sent_is_asked_for_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("rcs");
        world.Wire.Answered = (request, response) => response.Content =
            request.RequestUri!.AbsolutePath.EndsWith("/rcs/token", StringComparison.Ordinal) ? new StringContent("<html>Log in first</html>") : response.Content;

        await customer.Writes("hello");
        (await customer.Story()).Messages[0].Dispatch.ShouldBeOfType<Dispatch.Waiting>();
        world.Wire.Answered = null;
        await world.Advance(Duration.FromSeconds(10) + Late);

        customer.Heard.ShouldBe((await customer.Story()).Said);
        customer.Heard.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_a_sign_could_not_read_does_not_hold_up_the_next_message()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("rcs");
        world.Wire.Answered = (_, response) => response.Content = new StringContent("<html>Log in first</html>");
        await Should.ThrowAsync<JsonException>(() => world.Get<Sender>().Sign(Signal.Read, customer.Address, new ReplyContext("1", world.Now)));
        world.Wire.Answered = null;

        await customer.Writes("hello");

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_asked_once_more_after_the_doubt()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Add(new Fault.Hangs());

        await customer.Writes("hello");
        await world.Advance(Duration.FromSeconds(20));
        (await customer.Story()).Messages[0].Dispatch.ShouldBeOfType<Dispatch.InDoubt>();
        await world.Advance(Duration.FromSeconds(59));
        customer.Heard.ShouldBeEmpty();
        await world.Advance(Duration.FromSeconds(1) + Late);

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Theory]
    [InlineData("whatsapp")]
    [InlineData("twilio-sms")]
    public async Task A_send_in_doubt_is_settled_by_its_receipt_and_not_sent_again(string account)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);
        world.Vendors.Faults.Add(new Fault.CutOff());

        await customer.Writes("hello");
        await world.AdvanceMinutes(10);

        var story = await customer.Story();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.Done>();
        story.Messages[0].Delivery.ShouldBeOneOf(Delivery.Delivered, Delivery.Read);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task A_send_in_doubt_without_a_receipt_is_sent_once_more_after_a_minute()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Replace([new Fault.CutOff(), new Fault.NoReceipts()]);

        await customer.Writes("hello");
        await world.Advance(Duration.FromSeconds(59));
        customer.Heard.Count.ShouldBe(1);
        await world.Advance(Duration.FromSeconds(1) + Late);

        customer.Heard.Count.ShouldBe(2);
        customer.Heard.Distinct().ShouldHaveSingleItem();
        await world.AdvanceMinutes(20);
        customer.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_in_doubt_twice_is_given_up_and_the_next_one_goes()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Replace([new Fault.Hangs { Times = 2 }]);
        await customer.Writes("first");

        await world.AdvanceMinutes(5);
        await customer.Writes("second");

        var story = await customer.Story();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
        customer.Heard.ShouldBe(story.Said.Skip(1));
    }

    [Fact]
    public async Task The_next_message_waits_for_the_one_in_doubt_and_goes_as_soon_as_its_receipt_is_there()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Replace([new Fault.CutOff(), new Fault.ReorderedReceipts()]);
        await customer.Writes("first");
        await customer.Writes("second");
        var doubted = customer.Heard;

        await world.Advance(Duration.FromSeconds(2));

        doubted.Count.ShouldBe(1);
        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task What_a_provider_refuses_for_good_is_given_up_and_the_next_one_goes()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Add(new Fault.Refused(21614));

        await customer.Writes("first");
        await customer.Writes("second");

        var story = await customer.Story();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
        customer.Heard.ShouldBe(story.Said.Skip(1));
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_tried_until_it_is()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Wire.Asking = request => Wire.IsToProvider(request)
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens.")
            : Task.CompletedTask;
        await customer.Writes("hello");
        await world.Advance(Duration.FromSeconds(25));

        world.Wire.Asking = null;
        await world.AdvanceMinutes(1);

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }
}

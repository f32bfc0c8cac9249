using System.Net;
using System.Text.Json.Nodes;
using Messaging.Functions.Retention;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Messenger;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("whatsapp", Delivery.Read)]
    [InlineData("twilio-sms", Delivery.Delivered)]
    [InlineData("messenger", Delivery.Read)]
    [InlineData("instagram", Delivery.Read)]
    [InlineData("rcs", Delivery.Read)]
    public async Task Receipts_move_a_message_up(string account, Delivery last)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);

        await customer.Writes("hello");
        await world.AdvanceMinutes(1);

        (await customer.Story()).Messages.ShouldAllBe(message => message.Delivery == last && message.Dispatch is Dispatch.Done);
    }

    [Theory]
    [InlineData("whatsapp")]
    [InlineData("twilio-sms")]
    [InlineData("messenger")]
    [InlineData("instagram")]
    public async Task Receipts_that_come_before_the_providers_answer_find_their_message(string account)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);
        var slow = new SlowProviders(world);
        await customer.Writes("hello");
        await slow.Called;

        await world.Advance(Duration.FromSeconds(5));
        var early = (await customer.Story()).Messages[0];
        slow.Answer();
        await world.AdvanceMinutes(5);

        early.Delivery.ShouldBeOneOf(Delivery.Delivered, Delivery.Read);
        early.Dispatch.ShouldBeOfType<Dispatch.Done>();
        var story = await customer.Story();
        story.Messages[0].ProviderId.ShouldBe(customer.Got[0].Id);
        story.Messages[0].Delivery.ShouldBe(early.Delivery);
        customer.Heard.ShouldBe(story.Said);
    }

    [Theory]
    [InlineData("whatsapp", Delivery.Read)]
    [InlineData("twilio-sms", Delivery.Delivered)]
    [InlineData("messenger", Delivery.Read)]
    [InlineData("rcs", Delivery.Read)]
    public async Task Receipts_out_of_order_or_twice_never_move_a_message_down(string account, Delivery last)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);
        world.Vendors.Faults.Replace([new Fault.ReorderedReceipts(), new Fault.DuplicateReceipts()]);

        await customer.Writes("hello");
        await customer.Writes("hello again");
        await world.AdvanceMinutes(1);

        (await customer.Story()).Messages.ShouldAllBe(message => message.Delivery == last);
        world.Vendors.WebhookAttempts.ShouldAllBe(attempt => attempt.Status == 200);
    }

    [Fact]
    public async Task Receipts_wake_nobody_who_does_not_wait_for_them()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        var customer = world.Customer("whatsapp");
        await customer.Writes("hello");
        var before = world.Host.Engine.ReadHistory(customer.First.Value).Count;

        await world.AdvanceMinutes(1);

        (await customer.Story()).Messages[0].Delivery.ShouldBe(Delivery.Read);
        world.Host.Engine.ReadHistory(customer.First.Value).Count.ShouldBe(before);
    }

    [Fact]
    public async Task The_echo_of_a_message_settles_what_a_lost_answer_left_in_doubt_and_its_receipts_still_find_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("messenger", "7000000000000001");
        world.Vendors.Faults.Add(new Fault.CutOff());

        await customer.Writes("hello");
        await world.AdvanceMinutes(5);

        var message = (await customer.Story()).Messages[0];
        (message.Delivery, message.ProviderId).ShouldBe((Delivery.Read, customer.Got.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task What_was_read_after_the_conversation_was_closed_counts_as_read()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("messenger", "7000000000000001");
        world.Vendors.Faults.Add(new Fault.NoReceipts());
        await customer.Writes("hello");
        await world.AdvanceMinutes(60);
        (await customer.Current()).ShouldBeNull();

        using var read = MessengerWebhooks.Event(
            world.Vendors.Account("messenger"), customer.Handle, world.Time.GetUtcNow(), "read", new JsonObject { ["watermark"] = world.Now.ToUnixTimeMilliseconds() });
        using var response = await world.Http.SendAsync(read);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await customer.Story()).Messages[0].Delivery.ShouldBe(Delivery.Read);
    }

    [Fact]
    public async Task A_message_that_fails_later_is_noted_in_the_timeline()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Add(new Fault.FailsLater(30005));

        await customer.Writes("hello");
        await world.AdvanceMinutes(1);

        var story = await customer.Story();
        story.Messages[0].Delivery.ShouldBe(Delivery.Failed);
        story.Notices.Count(notice => notice == "undelivered").ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_a_provider_does_not_echo_our_reference_receipt_and_message_find_each_other_in_either_order(bool receiptFirst)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        var account = AccountId.Parse("twilio-sms");
        var (conversations, id) = (world.Get<ConversationStore>(), OutboxId.Of(customer.First, 1));

        // Without its account, nobody knows that this provider does echo.
        var sent = new SentIndex(world.Get<MessagingTables>(), conversations, world.Get<RetentionStore>(), new Accounts([]), world.Time);
        var receipt = new Inbound.Receipt("elsewhere-1", Delivery.Delivered, world.Now);
        if (receiptFirst)
        {
            (await sent.FindOrPark(account, receipt)).ShouldBeNull();
        }

        var joined = await sent.Join((await conversations.Message(id))!, "elsewhere-1");

        joined.Value.Delivery.ShouldBe(receiptFirst ? Delivery.Delivered : Delivery.Sent);
        (await sent.FindOrPark(account, receipt)).ShouldBe(id);
    }
}

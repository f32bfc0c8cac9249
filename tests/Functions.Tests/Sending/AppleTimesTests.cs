using Messaging.Conversations;
using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

public sealed class AppleTimesTests
{
    private const string Handle = "urn:mbid:AQAAYyUbut6E4B3T9FLv5EbG";

    [Fact]
    public async Task A_choice_of_times_is_shown_by_the_clocks_of_the_place_and_the_time_that_is_picked_comes_back_as_its_option()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("apple", Handle);
        await customer.Writes("hello");
        var choice = new Content.Choice("When shall we come?", [At("slot-1", 8), At("slot-2", 9)]);

        var message = new OutboundMessage(OutboxId.Of(customer.First, 100), customer.Address, choice, Purpose.Service);
        (await world.Get<Sender>().Send(message)).ShouldBeOfType<SendOutcome.Accepted>();
        customer.LastHeard.ShouldBe("When shall we come? [Thu 8 Jan 10:00|Fri 9 Jan 10:00]");

        await world.Vendors.WriteAsync("apple", Handle, new Content.ChoiceReply("slot-2", "Fri 9 Jan 10:00"));
        await world.Settle();

        (await customer.Story()).Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Last().Content
            .ShouldBe(new Content.ChoiceReply("slot-2", "2026-01-09T09:00+0000"));
    }

    private static ChoiceOption At(string id, int day) => new(id, $"{day} January at ten")
    {
        Slot = new TimeSlot(new LocalDateTime(2026, 1, day, 10, 0).WithOffset(Offset.FromHours(1)), Duration.FromHours(1)),
    };
}

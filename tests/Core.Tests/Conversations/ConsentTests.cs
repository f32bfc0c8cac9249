using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

public sealed class ConsentTests
{
    private static readonly LaneId Here = Deciding.Lane;
    private static readonly LaneId Elsewhere = LaneId.Parse("a-elsewhere");
    private static readonly Contact Somebody = new(ContactId.FirstMetAt(Here));

    [Fact]
    public void An_objection_holds_where_it_was_made_and_nowhere_else()
    {
        var contact = Somebody.Consenting(Here, Contact.Everything, wanted: false);

        contact.Objects(Here, Purpose.Service).ShouldBeTrue();
        contact.Objects(Elsewhere, Purpose.Marketing).ShouldBeFalse();
    }

    [Fact]
    public void Who_objects_to_marketing_may_still_be_answered()
    {
        var contact = Somebody.Consenting(Here, "marketing_messages", wanted: false);

        contact.Objects(Here, Purpose.Service).ShouldBeFalse();
        contact.Objects(Here, Purpose.Marketing).ShouldBeTrue();
        contact.Consenting(Here, "marketing_messages", wanted: true).ShouldBe(Somebody);
    }

    [Fact]
    public void Who_agrees_to_everything_takes_back_every_objection_there()
    {
        var contact = Somebody
            .Consenting(Here, Contact.Everything, wanted: false)
            .Consenting(Here, "marketing_messages", wanted: false)
            .Consenting(Elsewhere, Contact.Everything, wanted: false);

        var again = contact.Consenting(Here, Contact.Everything, wanted: true);

        again.Objects(Here, Purpose.Marketing).ShouldBeFalse();
        again.Objects(Elsewhere, Purpose.Service).ShouldBeTrue();
    }

    [Fact]
    public void Who_left_the_conversation_hears_nothing_until_he_writes_again()
    {
        var conversation = new Deciding();
        conversation.Turn(new Entry(Here, 1, conversation.Now, conversation.Now, new Arrival.ConsentChanged(Wanted: false, Contact.UntilHeWrites)));
        conversation.State.Contact.Objects(Here, Purpose.Code).ShouldBeTrue();
        conversation.Replies("Are you there?").Said.ShouldBeEmpty();

        conversation.Turn(new Entry(Here, 2, conversation.Now, conversation.Now, new Arrival.Said("id-2", new Content.Text("hello again"))));

        conversation.State.Contact.Objections.ShouldBeNull();
        conversation.Replies("Welcome back.").Said.ShouldBe(["Welcome back."]);
    }

    [Fact]
    public void Who_said_stop_and_writes_still_means_it()
    {
        var conversation = new Deciding();
        conversation.Turn(new Entry(Here, 1, conversation.Now, conversation.Now, new Arrival.ConsentChanged(Wanted: false, Contact.Everything)));

        conversation.Turn(new Entry(Here, 2, conversation.Now, conversation.Now, new Arrival.Said("id-2", new Content.Text("and another thing"))));

        conversation.State.Contact.Objects(Here, Purpose.Service).ShouldBeTrue();
    }

    [Fact]
    public void Neither_reminders_nor_a_farewell_are_sent_to_who_objects()
    {
        var conversation = new Deciding().Replies("Is it this one?");
        conversation.Turn(new Entry(Here, 1, conversation.Now, conversation.Now, new Arrival.ConsentChanged(Wanted: false, Contact.Everything)));

        foreach (var minutes in new[] { 5, 5, 1 })
        {
            conversation.After(Duration.FromMinutes(minutes)).Said.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_he_says_is_kept_all_the_same()
    {
        var conversation = new Deciding();
        conversation.Turn(new Entry(Here, 1, conversation.Now, conversation.Now, new Arrival.ConsentChanged(Wanted: false, Contact.Everything)));

        conversation.Turn(new Entry(Here, 2, conversation.Now, conversation.Now, new Arrival.Said("id-2", new Content.Text("still here"))));

        conversation.Effects.OfType<Effect.Record>().Select(record => record.Line.What).OfType<TimelineItem.FromCustomer>().ShouldHaveSingleItem();
    }
}

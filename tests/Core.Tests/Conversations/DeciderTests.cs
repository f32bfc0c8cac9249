using System.Collections.Immutable;
using Messaging.Brands;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

public sealed class DeciderTests
{
    private static readonly AgentChoice Ben = new("ben", "least-open", "ben is online with 0 of 5 open");

    public static TheoryData<int[]> Orders => [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];

    [Theory]
    [MemberData(nameof(Orders))]
    public void In_whatever_order_messages_arrived_they_are_taken_by_the_time_at_which_they_were_written(int[] arrived)
    {
        var conversation = new Deciding();

        conversation.Turn([.. arrived.Select(number => conversation.Says($"{number}", Duration.FromSeconds(number)))]);

        Texts(conversation).ShouldBe(["1", "2", "3"]);
        conversation.State.Speaking.Read.ShouldBe(3);
        conversation.State.Speaking.Heard.ShouldBe(conversation.Now + Duration.FromSeconds(3));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Messages_of_the_same_moment_are_taken_in_the_order_of_their_arrival(int[] arrived)
    {
        var conversation = new Deciding();

        conversation.Turn([.. arrived.Select(number => conversation.Says($"{number}"))]);

        Texts(conversation).ShouldBe(arrived.Select(number => $"{number}"));
    }

    [Fact]
    public void What_does_not_fit_into_one_batch_is_left_for_the_next_turn_and_nothing_is_left_out()
    {
        var conversation = new Deciding();
        var replies = Enumerable.Range(1, 20).Select(number => conversation.Commands(new Command.Reply(new Content.Text($"reply {number}"))));
        var messages = Enumerable.Range(1, 20).Select(number => conversation.Says($"message {number}"));
        Entry[] news = [.. replies, .. messages];

        var turn = conversation.Within(rows: 50, news);
        turn.Rows.ShouldBeLessThanOrEqualTo(50);
        turn.LeavesNews.ShouldBeTrue();
        (turn.After.OwnRead, turn.After.Speaking.Read).ShouldBe((10, 10));

        conversation.Within(rows: 50, news[10..20].Concat(news[30..]).ToArray()).LeavesNews.ShouldBeFalse();
        (conversation.State.OwnRead, conversation.State.Speaking.Read).ShouldBe((20, 20));
    }

    [Fact]
    public void A_message_that_comes_days_late_is_kept_and_not_answered_by_the_bot()
    {
        var conversation = new Deciding(bot: true);

        conversation.Turn(conversation.Says("hello?", Duration.FromHours(-25)));

        Texts(conversation).ShouldBe(["hello?"]);
        conversation.Said.ShouldBeEmpty();
        conversation.Notices.ShouldBe(["stale"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
        conversation.State.Handling.ShouldBeOfType<Handling.ByBot>();

        conversation.Turn(conversation.Says("hello!", Duration.FromHours(-23)));
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();
        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();
    }

    [Fact]
    public void A_person_reads_a_late_message_as_any_other()
    {
        var conversation = new Deciding();

        conversation.Turn(conversation.Says("hello?", Duration.FromDays(-3)));

        conversation.Notices.ShouldBeEmpty();
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();
    }

    [Fact]
    public void A_reply_that_is_not_how_the_brand_speaks_is_refused_and_what_the_system_says_is_put_right()
    {
        var conversation = new Deciding(brand: new Brand("Acme") { Emoji = false });

        conversation.Turn(conversation.Commands(new Command.Reply(new Content.Text("Sure 😀"))));

        conversation.Said.ShouldBeEmpty();
        conversation.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldBe("Acme uses no emoji.");
        conversation.Replies("Sure").Said.ShouldBe(["Sure"]);
    }

    [Fact]
    public void A_medium_is_asked_for_and_stands_in_the_timeline_under_our_id()
    {
        var conversation = new Deciding();
        var medium = new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("M1")) { FileName = "a.jpg" };

        conversation.Turn(conversation.Sends(medium));

        var id = MediaId.BroughtBy(Deciding.Lane, 1);
        conversation.Effects.OfType<Effect.Keep>().ShouldHaveSingleItem().Medium.ShouldBe(
            new MediaToKeep(id, conversation.State.Id, conversation.State.Speaking.Address.Account, medium.Source) { FileName = "a.jpg" });
        conversation.Effects.OfType<Effect.Record>().Select(record => record.Line.What).OfType<TimelineItem.FromCustomer>()
            .ShouldHaveSingleItem().Content.ShouldBe(medium with { Source = new MediaSource.Kept(id) });
        TurnRecord.Of(new Turn(conversation.State, [.. conversation.Effects]), conversation.Now).Media!.Value.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public void A_single_entry_is_taken_whatever_it_comes_to()
    {
        var conversation = new Deciding();

        var turn = conversation.Within(rows: 1, conversation.Says("one"), conversation.Says("two"));

        turn.LeavesNews.ShouldBeTrue();
        conversation.State.Speaking.Read.ShouldBe(1);
    }

    [Fact]
    public void A_message_from_before_does_not_open_the_window_anew()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Says("now"));
        var heard = conversation.State.Speaking.Heard;

        conversation.Turn(conversation.Says("late", -Duration.FromMinutes(5)));

        conversation.State.Speaking.Heard.ShouldBe(heard);
    }

    [Fact]
    public void A_choice_that_comes_too_late_is_void_and_the_place_is_given_back()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Release()));
        var call = conversation.State.Calls.ShouldHaveSingleItem();
        conversation.Turn(conversation.Commands(new Command.Take()));

        conversation.Turn(conversation.Own(new Arrival.Chosen(call.Id, Ben, "Ben")));

        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.Effects.OfType<Effect.Place>().ShouldBe([new Effect.Place("ben", Held: false)]);
        conversation.Notices.ShouldBe(["choice.void"]);
    }

    [Fact]
    public void A_choice_for_the_queue_before_is_void()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Release()));
        var before = conversation.State.Calls.ShouldHaveSingleItem();
        conversation.Turn(conversation.Commands(new Command.Assign(new Target.ToTeam("vip"))));

        conversation.Turn(conversation.Own(new Arrival.Chosen(before.Id, Ben, "Ben")));

        conversation.State.Handling.ShouldBeOfType<Handling.Queued>().For.ShouldBe([new Target.ToTeam("vip")]);
        conversation.State.Calls.ShouldHaveSingleItem().Id.ShouldNotBe(before.Id);
        conversation.Effects.OfType<Effect.Place>().ShouldBe([new Effect.Place("ben", Held: false)]);
    }

    [Fact]
    public void Room_that_is_made_while_it_is_asked_who_is_free_is_asked_about_once_more()
    {
        var nobody = new AgentChoice(null, "nobody", "all are full");
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Release()));
        var first = conversation.State.Calls.ShouldHaveSingleItem();
        conversation.Turn(conversation.Own(new Arrival.RoomMade()));
        conversation.State.Calls.ShouldHaveSingleItem().Id.ShouldBe(first.Id);

        conversation.Turn(conversation.Own(new Arrival.Chosen(first.Id, nobody, null)));

        var second = conversation.State.Calls.ShouldHaveSingleItem();
        second.Id.ShouldNotBe(first.Id);
        conversation.Turn(conversation.Own(new Arrival.Chosen(second.Id, nobody, null)));
        conversation.State.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_choice_twice_counts_once()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Release()));
        var chosen = new Arrival.Chosen(conversation.State.Calls.ShouldHaveSingleItem().Id, Ben, "Ben");
        conversation.Turn(conversation.Own(chosen));
        conversation.Said.ShouldBe([string.Format(null, Phrases.English.Joined, "Ben")]);

        conversation.Turn(conversation.Own(chosen));

        conversation.Said.ShouldBeEmpty();
        conversation.Effects.OfType<Effect.Place>().ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_that_does_not_come_is_asked_for_again()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Release()));
        var first = conversation.State.Calls.ShouldHaveSingleItem();

        conversation.After(Duration.FromSeconds(30));

        conversation.State.Calls.ShouldHaveSingleItem().Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public void Only_a_conversation_that_an_agent_works_on_counts_against_his_capacity()
    {
        var conversation = new Deciding();
        conversation.State.Occupies.ShouldBe("anna");

        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved)));

        conversation.State.Occupies.ShouldBeNull();
        conversation.Effects.OfType<Effect.Place>().ShouldBe([new Effect.Place("anna", Held: false)]);
    }

    [Fact]
    public void Nothing_that_arrives_is_lost_even_if_nothing_follows_from_it()
    {
        var conversation = new Deciding();

        conversation.Turn(
            conversation.Says("hello"),
            new Entry(Deciding.Lane, 2, conversation.Now, conversation.Now, new Arrival.Reacted("id-1", "👍")),
            new Entry(Deciding.Lane, 3, conversation.Now, conversation.Now, new Arrival.Edited("id-1", new Content.Text("hullo"))),
            new Entry(Deciding.Lane, 4, conversation.Now, conversation.Now, new Arrival.Deleted("id-1")),
            new Entry(Deciding.Lane, 5, conversation.Now, conversation.Now, new Arrival.RepliedElsewhere("id-2", new Content.Text("from my phone"))),
            new Entry(Deciding.Lane, 6, conversation.Now, conversation.Now, new Arrival.ConsentChanged(false, "all")),
            new Entry(Deciding.Lane, 7, conversation.Now, conversation.Now, new Arrival.HandleChanged("+15005550009")));

        conversation.Effects.OfType<Effect.Record>().Select(record => record.Line.Number).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        conversation.State.Speaking.Read.ShouldBe(7);
    }

    [Fact]
    public void What_the_page_says_of_where_the_customer_is_holds_until_it_says_otherwise()
    {
        var conversation = new Deciding();
        var shoes = ImmutableSortedDictionary<string, string>.Empty.Add("product", "shoe");

        conversation.Turn(conversation.Says("hello") with { What = new Arrival.Said("id-1", new Content.Text("hello")) { Facts = shoes } });
        conversation.State.Facts.ShouldBe(shoes);
        conversation.State.Reference.ShouldBeNull();
        conversation.Turn(conversation.Says("anybody?"));

        conversation.State.Facts.ShouldBe(shoes);
    }

    [Fact]
    public void A_closing_conversation_is_saved_by_a_message_and_by_nothing_else()
    {
        var conversation = new Deciding().Replies("Bye");
        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved)));
        conversation.After(Duration.FromDays(4));
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();

        conversation.Turn(conversation.Commands(new Command.Take()));
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
        conversation.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldNotBeNull();
        conversation.Turn(conversation.Says("wait"));

        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();
    }

    private static IEnumerable<string> Texts(Deciding conversation) => conversation.Effects.OfType<Effect.Record>()
        .Select(record => record.Line.What).OfType<TimelineItem.FromCustomer>()
        .Select(said => ((Content.Text)said.Content).Body);
}

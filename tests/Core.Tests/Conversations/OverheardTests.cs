using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

/// <summary>What a customer writes while another app, or people in the vendor's own inbox, have the conversation.</summary>
public sealed class OverheardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly Account Page = new(AccountId.Parse("page"), Channel.Messenger, "messenger", "1");
    private static readonly Address Customer = new(Page.Id, Page.Channel, "7");
    private static readonly Duration Pause = new ConversationSettings().Elsewhere!.Value;
    private static readonly LaneId Lane = LaneId.Of(Customer);

    [Fact]
    public void It_is_kept_and_nobody_answers_and_the_conversation_ends_as_others_do()
    {
        var turn = Decide(Said(overheard: true));

        turn.Effects.OfType<Effect.Record>().Select(record => record.Line.What).OfType<TimelineItem.FromCustomer>().ShouldHaveSingleItem();
        turn.Effects.OfType<Effect.Send>().ShouldBeEmpty();
        turn.After.Handling.ShouldBe(new Handling.ByOthers(Now, Now + Pause) { Overhears = true });
        turn.After.Speaking.Heard.ShouldBe(Now);

        var later = Decider.Decide(turn.After, [], Circumstances(Now + Pause));
        later.After.Handling.ShouldBeOfType<Handling.ByBot>();
        later.After.Lifecycle.ShouldBe(new Lifecycle.Lingering(Now + Pause + new ConversationSettings().Linger));
        later.Effects.OfType<Effect.Send>().ShouldBeEmpty();
    }

    [Fact]
    public void Where_answers_elsewhere_stop_nothing_it_is_not_answered_all_the_same()
    {
        var turn = Decide(new ConversationSettings { Elsewhere = null }, Said(overheard: true));

        turn.After.Handling.ShouldBeOfType<Handling.ByBot>();
        turn.After.Lifecycle.ShouldBe(new Lifecycle.Lingering(Now + new ConversationSettings().Linger));
        turn.Effects.OfType<Effect.Send>().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_to_us_beside_it_is_answered()
    {
        var turn = Decide(Said(overheard: true), Said(overheard: false));

        turn.After.IsQueued.ShouldBeTrue();
    }

    private static Turn Decide(params IReadOnlyList<Arrival.Said> said) => Decide(new ConversationSettings(), said);

    private static Turn Decide(ConversationSettings settings, params IReadOnlyList<Arrival.Said> said)
    {
        var id = ConversationId.Opened(Lane, 1);
        var state = Conversation.Open(id, Customer, new Contact(ContactId.FirstMetAt(Lane)), "en", 0, Now);
        var news = said.Select((what, index) => new Entry(Lane, index + 1, Now, Now, what)).ToList();
        return Decider.Decide(state, news, Circumstances(Now, settings));
    }

    private static Circumstances Circumstances(Instant now, ConversationSettings? settings = null) =>
        new(now, settings ?? new ConversationSettings(), new Dictionary<AccountId, Account> { [Page.Id] = Page }, new Playbook());

    private static Arrival.Said Said(bool overheard) => new("m", new Content.Text("hello")) { Overheard = overheard };
}

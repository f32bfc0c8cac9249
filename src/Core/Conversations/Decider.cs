using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Conversations;

/// <summary>Decides. Pure: the same state, entries and circumstances give the same turn, whenever and wherever it is computed.</summary>
public static class Decider
{
    /// <summary>What follows from the news.</summary>
    /// <param name="before">The state.</param>
    /// <param name="news">What arrived since, from all lanes; may be empty when a deadline passed.</param>
    /// <param name="circumstances">The time and the rules.</param>
    public static Turn Decide(Conversation before, IReadOnlyList<Entry> news, Circumstances circumstances)
    {
        var draft = new Draft(before, circumstances);
        if (before.Turn == 0)
        {
            draft.Publish("conversation.opened");
        }

        // Providers promise no order. What is here is put right; nothing is held back to wait for what is not.
        var toUs = new List<Entry>();
        foreach (var entry in news.OrderBy(entry => entry.At).ThenBy(entry => entry.Sequence))
        {
            ElsewhereRules.Before(draft, entry);
            Take(draft, entry);
            if (entry.What is Arrival.Said && draft.State.Handling is not Handling.ByOthers)
            {
                toUs.Add(entry);
            }
        }

        var said = toUs.FindAll(entry => !CustomerRules.IsStale(draft, entry));
        if (said.Count > 0 && draft.State.Handling is Handling.ByBot)
        {
            var toUsAlone = said.FindAll(entry => entry.What is Arrival.Said { Overheard: false });
            var referral = toUsAlone.Select(entry => ((Arrival.Said)entry.What).Referral).FirstOrDefault(referral => referral is not null);
            Hear(draft, [.. toUsAlone.Select(entry => CustomerRules.AsMeant(MediaRules.AsKept(entry, ((Arrival.Said)entry.What).Content)))], referral);
        }

        MarkRead(draft, news);
        Waking.Pass(draft);
        StartRules.Pass(draft);
        return draft.Done();
    }

    /// <summary>The same, with as much of the news as can be committed in one batch; the rest is left for the next turn.</summary>
    /// <param name="before">The state.</param>
    /// <param name="news">What arrived since, each lane's in its order.</param>
    /// <param name="circumstances">The time and the rules.</param>
    /// <param name="rows">The most rows of a batch. A single entry of each lane is taken in any case.</param>
    public static Turn DecideWithin(Conversation before, IReadOnlyList<Entry> news, Circumstances circumstances, int rows)
    {
        for (var most = ConversationSettings.EntriesPerTurn; ; most /= 2)
        {
            var some = news.GroupBy(entry => entry.Lane).SelectMany(lane => lane.Take(most)).ToList();
            var turn = Decide(before, some, circumstances);
            if (turn.Rows <= rows || most == 1)
            {
                return turn with { LeavesNews = some.Count < news.Count };
            }
        }
    }

    /// <summary>What follows when deciding failed: the news are kept and count as read, the customer is told that we are sorry, and people take over.</summary>
    /// <param name="before">The state.</param>
    /// <param name="news">What arrived.</param>
    /// <param name="circumstances">The time and the rules.</param>
    /// <param name="failure">The kind of failure.</param>
    public static Turn Recover(Conversation before, IReadOnlyList<Entry> news, Circumstances circumstances, string failure)
    {
        var draft = new Draft(before with { Flow = null, Silence = null, Calls = [], Due = [] }, circumstances);
        foreach (var entry in news)
        {
            switch (entry.What)
            {
                case Arrival.Said said:
                    draft.Record(new TimelineItem.FromCustomer(said.MessageId, entry.Lane, MediaRules.Keep(draft, entry, said.Content)), entry.At);
                    break;
                case Arrival.Commanded commanded:
                    draft.Answer(commanded.Key, "Something failed on our side; look at the conversation and try again.");
                    break;
            }
        }

        MarkRead(draft, news);
        draft.Explain("incident", $"A decision failed ({failure}); the log of this moment says more.");
        draft.Publish("conversation.incident", failure);
        draft.Say(phrases => phrases.Sorry);
        RoutingRules.Queue(draft, [new Routing.Target.ToTeam(draft.Settings.Team)], onlineOnly: true);
        return draft.Done();
    }

    private static void Hear(Draft draft, IReadOnlyList<Content> said, Referral? referral)
    {
        if (said.Count == 0)
        {
            FlowRules.Resume(draft);
        }
        else if (ConsentRules.Forbids(draft, Purpose.Service))
        {
            ConsentRules.Hush(draft);
        }
        else
        {
            FlowRules.Heard(draft, said, referral);
        }
    }

    private static void Take(Draft draft, Entry entry)
    {
        switch (entry.What)
        {
            case Arrival.Said said:
                CustomerRules.Said(draft, entry, said);
                break;
            case Arrival.Reacted reacted:
                draft.Record(new TimelineItem.CustomerReacted(reacted.MessageId, reacted.Emoji), entry.At);
                break;
            case Arrival.Edited edited:
                draft.Record(new TimelineItem.CustomerEdited(edited.MessageId, MediaRules.Keep(draft, entry, edited.Content)), entry.At);
                break;
            case Arrival.Deleted deleted:
                draft.Record(new TimelineItem.CustomerDeleted(deleted.MessageId), entry.At);
                break;
            case Arrival.RepliedElsewhere reply:
                ElsewhereRules.Replied(draft, entry, reply);
                break;
            case Arrival.CameBack:
                break;
            case Arrival.Undelivered undelivered:
                draft.Explain("undelivered", $"Message {undelivered.Message.Number} will not arrive: {undelivered.Outcome.InWords()}.");
                if (undelivered.Message.Number == draft.State.Messages)
                {
                    FlowRules.Undelivered(draft);
                }

                break;
            case Arrival.Commanded commanded:
                AgentRules.Obey(draft, commanded);
                break;
            case Arrival.Chosen chosen:
                RoutingRules.Chosen(draft, chosen);
                break;
            case Arrival.Returned returned:
                CallRules.Returned(draft, returned);
                break;
            case Arrival.Happened happened:
                EventRules.Happened(draft, entry, happened);
                break;
            case Arrival.RoomMade:
                RoutingRules.Offer(draft);
                break;
            case Arrival.ConsentChanged consent:
                ConsentRules.Changed(draft, entry.Lane, consent);
                break;
            case Arrival.MediaLost lost:
                draft.Explain("media.lost", $"A medium could not be copied ({lost.Medium}): {lost.Reason}");
                break;
            case Arrival.HandleChanged changed:
                IdentityRules.Moved(draft, entry.Lane, changed);
                break;
            case Arrival.Identified identified:
                IdentityRules.Identified(draft, identified);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(entry.What.GetType().Name);
        }
    }

    private static void MarkRead(Draft draft, IReadOnlyList<Entry> news)
    {
        var own = LaneId.Of(draft.State.Id);
        foreach (var lane in news.GroupBy(entry => entry.Lane))
        {
            var last = lane.Max(entry => entry.Sequence);
            draft.State = lane.Key == own
                ? draft.State with { OwnRead = last }
                : draft.State.With(lane.Key, cursor => cursor with { Read = last });
        }
    }
}

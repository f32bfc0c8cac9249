using Messaging.Brands;
using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Routing;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>What an agent's command does, or why not.</summary>
internal static class AgentRules
{
    public static void Obey(Draft draft, Arrival.Commanded commanded) => draft.Answer(commanded.Key, Refusal(draft, commanded));

    /// <summary>A conversation that is closing may have let go of its lanes already: only a message that came before can stop that.</summary>
    private static string? Refusal(Draft draft, Arrival.Commanded by) => draft.State.Lifecycle is Lifecycle.Closing ? "The conversation is being closed." : by.Command switch
    {
        Command.Reply reply => Reply(draft, by, reply),
        Command.React react => React(draft, by, react),
        Command.Note note => Note(draft, by, note),
        Command.Take => Take(draft, by),
        Command.Release => Release(draft, by),
        Command.Assign assign => Assign(draft, by, assign),
        Command.Mark mark => Mark(draft, by, mark),
        Command.Tag tag => Tag(draft, by, tag),
        Command.Start start => ShortcutRules.Start(draft, by, start),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private static string? Reply(Draft draft, Arrival.Commanded by, Command.Reply reply)
    {
        if (Unsaid(draft, by, reply.Content) is { } reason)
        {
            return reason;
        }

        draft.Say(reply.Content, new Author.Person(by.Agent, by.Name), replyTo: reply.ReplyTo);
        Answered(draft, isTheLastWord: true);
        draft.Publish("message.replied", by.Agent);
        return null;
    }

    /// <summary>The customer has his answer, and owes the next word unless he had it already.</summary>
    public static void Answered(Draft draft, bool isTheLastWord)
    {
        draft.State = draft.State with { Lifecycle = new Lifecycle.Active() };
        TicketRules.TryMove(draft, TicketStatus.Open);
        if (isTheLastWord)
        {
            SilenceRules.Begin(draft);
        }
    }

    // It is no answer: nobody waits for the customer because of it.
    private static string? React(Draft draft, Arrival.Commanded by, Command.React react)
    {
        var reaction = new Content.Reaction(react.MessageId, react.Emoji);
        if ((Unsaid(draft, by, reaction) ?? Unshown(draft.Fitted(reaction))) is { } reason)
        {
            return reason;
        }

        draft.Say(reaction, new Author.Person(by.Agent, by.Name));
        draft.Publish("message.reacted", by.Agent);
        return null;
    }

    private static string? Unsaid(Draft draft, Arrival.Commanded by, Content content) =>
        !Owns(draft, by.Agent) ? NotYours(draft)
        : ConsentRules.Forbids(draft, Purpose.Service) ? ConsentRules.Refusal
        : draft.Circumstances.Accounts[draft.State.Speaking.Address.Account].Brand is { } brand
            && BrandVoice.Objections(brand, content, draft.State.Language).ToList() is { Count: > 0 } objections ? string.Join(' ', objections)
        : null;

    private static string? Unshown(FitResult fitted) => fitted.Parts.Count > 0 ? null : string.Join(' ', fitted.Losses);

    private static string? Note(Draft draft, Arrival.Commanded by, Command.Note note)
    {
        draft.Record(new TimelineItem.AgentNote(by.Agent, note.Text), draft.Now);
        return null;
    }

    private static string? Tag(Draft draft, Arrival.Commanded by, Command.Tag tag)
    {
        if (tag.Added && draft.State.Contact.Tags.Count >= Contact.MostTags && !draft.State.Contact.Tags.Contains(tag.Name))
        {
            return $"The contact has {Contact.MostTags} tags, and no room for another.";
        }

        ContactRules.Tag(draft, tag.Name, tag.Added, by.Agent);
        return null;
    }

    private static string? Take(Draft draft, Arrival.Commanded by)
    {
        if (draft.State.Handling is Handling.ByAgent other && other.Agent != by.Agent)
        {
            return NotYours(draft);
        }

        draft.Explain("taken", $"{by.Agent} took it.");
        if (draft.State.Flow is { Outcome: null, Waiting: not Flows.Waiting.Person })
        {
            // The bot does not speak to what it does not own, and has nothing to come back to.
            draft.State = draft.State with { Flow = null };
        }

        RoutingRules.Give(draft, by.Agent, by.Name);
        return null;
    }

    private static string? Release(Draft draft, Arrival.Commanded by)
    {
        if (!Owns(draft, by.Agent))
        {
            return NotYours(draft);
        }

        draft.Explain("released", $"{by.Agent} gave it back.");
        RoutingRules.Queue(draft, draft.State.LastQueue, onlineOnly: true, except: by.Agent);
        return null;
    }

    private static string? Assign(Draft draft, Arrival.Commanded by, Command.Assign assign)
    {
        draft.Explain("assigned.by-hand", $"{by.Agent} gave it to {assign.To}.");
        RoutingRules.Queue(draft, [assign.To], onlineOnly: assign.To is Target.ToTeam);
        return null;
    }

    private static string? Mark(Draft draft, Arrival.Commanded by, Command.Mark mark)
    {
        if (draft.State.Handling is not Handling.Queued && !Owns(draft, by.Agent))
        {
            return NotYours(draft);
        }

        if (mark.Status is TicketStatus.New or TicketStatus.Closed)
        {
            return $"Nobody sets a ticket to {mark.Status.ToString().ToLowerInvariant()}: it becomes so by itself.";
        }

        var from = draft.State.Ticket!.Status;
        if (!TicketRules.TryMove(draft, mark.Status))
        {
            return $"A ticket that is {from.ToString().ToLowerInvariant()} cannot become {mark.Status.ToString().ToLowerInvariant()}.";
        }

        draft.Explain($"ticket.{mark.Status.ToString().ToLowerInvariant()}", $"By {by.Agent}.");
        return null;
    }

    public static bool Owns(Draft draft, string agent) => draft.State.Handling is Handling.ByAgent owner && owner.Agent == agent;

    public static string NotYours(Draft draft) => draft.State.Handling switch
    {
        Handling.ByAgent other => $"The conversation belongs to {other.Name}.",
        Handling.Queued => "The conversation waits in a queue; take it first.",
        Handling.ByOthers => "Others answer it outside of this system; take it first.",
        _ => "The bot has the conversation; take it first.",
    };
}

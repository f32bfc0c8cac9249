using NodaTime;

namespace Messaging.Conversations;

/// <summary>Others answer the customer outside of this system: people of ours in the vendor's own app, or another app to which the vendor gave the floor. The bot keeps quiet until nothing was heard of them for a while, and then goes on where it was.</summary>
internal static class ElsewhereRules
{
    /// <summary>Who answered, in events: KPIs count it as an agent's answer.</summary>
    private const string Who = "elsewhere";

    /// <summary>What the next entry finds: a pause that ended before it ends now, and so does one that the vendor ends by giving us the floor again.</summary>
    public static void Before(Draft draft, Entry entry)
    {
        Pass(draft, entry.At);
        if (draft.State.Handling is Handling.ByOthers { Overhears: true } others && entry.What is Arrival.Said { Overheard: false })
        {
            Return(draft, others, draft.Now, "The customer writes to us again");
        }
    }

    /// <summary>Time passed.</summary>
    public static void Pass(Draft draft, Instant now)
    {
        if (draft.State.Handling is Handling.ByOthers others && others.Until <= now)
        {
            Return(draft, others, others.Until, "Nobody answers elsewhere any more");
        }
    }

    /// <summary>Somebody of ours answered in the vendor's own app. Where an agent has the conversation it stays his, and in a queue it keeps its place.</summary>
    public static void Replied(Draft draft, Entry entry, Arrival.RepliedElsewhere reply)
    {
        draft.Record(new TimelineItem.Elsewhere(reply.MessageId, MediaRules.Keep(draft, entry, reply.Content)), entry.At);
        draft.Publish("message.replied", Who);
        var isTheLastWord = !(draft.State.Speaking.Heard > entry.At);
        switch (draft.State.Handling)
        {
            case var _ when draft.State.Lifecycle is Lifecycle.Closing:
                break;
            case Handling.ByAgent:
                AgentRules.Answered(draft, isTheLastWord);
                break;
            case Handling.Queued:
                // To hear that nobody is free would surprise him now.
                draft.State = draft.State with { ToldToWait = true };
                break;
            case Handling.ByBot or Handling.ByOthers:
                Yield(draft, entry.At, overhears: false);
                if (isTheLastWord && draft.State.Handling is Handling.ByOthers { Overhears: false })
                {
                    SilenceRules.Begin(draft);
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException(draft.State.Handling.GetType().Name);
        }
    }

    /// <summary>The customer wrote to another app that has the floor.</summary>
    public static void Overheard(Draft draft, Entry entry)
    {
        if (draft.State.Handling is Handling.ByBot or Handling.ByOthers)
        {
            Yield(draft, entry.At, overhears: true);
        }
    }

    private static void Yield(Draft draft, Instant at, bool overhears)
    {
        // A vendor's clock that goes ahead prolongs nothing. What comes late may be over already.
        if (draft.Settings.Elsewhere is not { } pause || Instant.Min(at, draft.Now) + pause is var until && until <= draft.Now)
        {
            return;
        }

        var before = draft.State.Handling as Handling.ByOthers;
        if (before is null)
        {
            draft.Explain("elsewhere", $"Others answer outside of this system: the bot keeps quiet until nothing was heard of them for {pause.TotalMinutes:0} minutes.");
            draft.Publish("conversation.elsewhere");
        }

        draft.State = draft.State with
        {
            Handling = before is null
                ? new Handling.ByOthers(draft.Now, until) { Overhears = overhears }
                : before with { Until = Instant.Max(before.Until, until), Overhears = before.Overhears || overhears },
            Lifecycle = new Lifecycle.Active(),
        };
    }

    /// <summary>The time that the others had does not count for the flow. What was written meanwhile was written to them.</summary>
    private static void Return(Draft draft, Handling.ByOthers was, Instant at, string why)
    {
        var run = draft.State.Flow;
        draft.State = draft.State with
        {
            Handling = new Handling.ByBot(),
            Flow = run?.Deadline is { } deadline ? run with { Deadline = deadline + (at - was.Since) } : run,
        };
        draft.Explain("returned", $"{why}: the bot goes on where it was. What was written meanwhile was for others, and is not answered by it.");
        draft.Publish("conversation.returned");
        CallRules.Resume(draft);
        FlowRules.Resume(draft);
    }
}

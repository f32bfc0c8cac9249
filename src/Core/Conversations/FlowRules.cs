using System.Collections.Immutable;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>When a flow runs: while the bot owns the conversation. What it wants is done by <see cref="FlowEffects"/>.</summary>
internal static class FlowRules
{
    /// <summary>The customer wrote, perhaps several messages at once.</summary>
    public static void Heard(Draft draft, IReadOnlyList<Content> said, Referral? referral)
    {
        Keep(draft, said);
        if (draft.State.Flow is { Outcome: null } && Pinned(draft) is { } flow)
        {
            Answer(draft, flow, said);
        }
        else if (draft.State.Flow is not null && said.All(content => content is Content.Text text && Thanks.Is(text.Body)))
        {
            draft.Say(phrases => phrases.Welcome);
            Linger(draft);
        }
        else
        {
            Meet(draft, new FlowCause.Wrote([.. said.OfType<Content.Text>().Select(text => text.Body)]) { Reference = draft.State.Reference, Referral = referral });
        }
    }

    /// <summary>Others are done with the customer. A flow that waits for an answer goes on waiting, and its silence goes on as far as it came; with no flow, the conversation ends as after one.</summary>
    public static void Resume(Draft draft)
    {
        switch (draft.State)
        {
            case { Handling: not Handling.ByBot }:
                break;
            case { Flow: { Outcome: null, Waiting: Waiting.Reply, Deadline: null } }:
                draft.State = draft.State with { Silence = draft.State.Silence ?? SilenceRules.From(draft) };
                break;
            case { Flow: { Outcome: null } }:
                draft.State = draft.State with { Silence = null };
                break;
            default:
                Linger(draft);
                break;
        }
    }

    public static void Woke(Draft draft) => Step(draft, new FlowInput.Woke());

    public static void Undelivered(Draft draft) => Step(draft, new FlowInput.DeliveryFailed());

    public static void Returned(Draft draft, string key, CallResult result) => Step(draft, new FlowInput.Returned(key, result));

    /// <summary>Whether the flow that runs waited for the event.</summary>
    public static bool Happened(Draft draft, FlowCause.Happened happened)
    {
        if (draft.State is not { Handling: Handling.ByBot, Flow: { Outcome: null } run } || Pinned(draft) is not { } flow)
        {
            return false;
        }

        var turn = Run(draft, flow, new FlowInput.Happened(happened.Event, happened.Told));
        var isWaitedFor = !ReferenceEquals(turn.Run, run);
        if (isWaitedFor)
        {
            Apply(draft, flow, turn);
        }

        return isWaitedFor;
    }

    /// <summary>A person is done: a flow that waits for that goes on.</summary>
    public static void HandedBack(Draft draft, string outcome)
    {
        if (draft.State.Flow is { Outcome: null, Waiting: Waiting.Person })
        {
            draft.State = draft.State with { Handling = new Handling.ByBot() };
            Step(draft, new FlowInput.HandedBack(outcome));
        }
    }

    /// <summary>A flow begins, whatever ran before. What its agent lends to it comes back to him.</summary>
    public static void Begin(Draft draft, Flow flow, FlowCause cause)
    {
        var contact = draft.State.Contact;
        draft.State = draft.State with
        {
            Flow = FlowRun.Of(flow, cause),
            Contact = flow.Start.OncePerContact ? contact with { Begun = (contact.Begun ?? []).Add(flow.Id) } : contact,
            Lent = draft.State.Handling as Handling.ByAgent ?? draft.State.Lent,
            Handling = new Handling.ByBot(),
            Lifecycle = new Lifecycle.Active(),
            Silence = null,

            // Nobody waits any more for what the flow before had asked for.
            Calls = draft.State.Calls.RemoveAll(call => call.Work is not CallWork.Choose),
        };
        if (cause is not FlowCause.Wrote)
        {
            draft.Explain("flow.began", $"{flow.Id}: {cause.InWords}.");
        }

        draft.Publish(FlowEvents.Began, flow.ToString());
        Apply(draft, flow, Run(draft, flow, new FlowInput.Begin()));
    }

    /// <summary>Somebody writes to whom no flow speaks: the flow that starts by that meets him, else the account's own, else people do.</summary>
    private static void Meet(Draft draft, FlowCause.Wrote cause)
    {
        if ((StartRules.Choose(draft, cause) ?? OwnOfAccount(draft, cause)) is { } flow)
        {
            Begin(draft, flow, cause);
        }
        else
        {
            RoutingRules.Queue(draft, [new Target.ToTeam(draft.Settings.Team)], onlineOnly: true);
        }
    }

    private static Flow? OwnOfAccount(Draft draft, FlowCause cause)
    {
        var account = draft.Circumstances.Accounts[draft.State.Speaking.Address.Account];
        return draft.Circumstances.Playbook.For(account) is { } flow && StartRules.Fits(draft, flow, cause) ? flow : null;
    }

    /// <summary>What came without words, a picture or a place, leaves the words that were said before.</summary>
    private static void Keep(Draft draft, IReadOnlyList<Content> said)
    {
        var words = WordsOf(said);
        if (words.Length > 0)
        {
            draft.State = draft.State with { Said = TextCut.At(words, Conversation.SaidChars) };
        }
    }

    private static string WordsOf(IReadOnlyList<Content> said) => string.Join('\n', said.Select(content => content.Words).Where(words => words.Length > 0));

    /// <summary>Several messages that came together are tried as answers one after the other; if none will do, that is one answer that will not do.</summary>
    private static void Answer(Draft draft, Flow flow, IReadOnlyList<Content> said)
    {
        var heard = FlowEngine.HearsAll(flow, draft.State.Flow!) ? [new Content.Text(WordsOf(said))] : said;
        var turns = heard.Select(content => Run(draft, flow, new FlowInput.Said(content))).ToList();
        Apply(draft, flow, turns.Find(turn => turn.Effects.Any(effect => effect is FlowEffect.Moved)) ?? turns[^1]);
    }

    private static void Step(Draft draft, FlowInput input)
    {
        if (draft.State is { Handling: Handling.ByBot, Flow.Outcome: null } && Pinned(draft) is { } flow)
        {
            Apply(draft, flow, Run(draft, flow, input));
        }
    }

    /// <summary>The flow of the run. One that began in this very turn is still the published one.</summary>
    private static Flow? Pinned(Draft draft)
    {
        var playbook = draft.Circumstances.Playbook;
        return draft.State.Flow is not { } run ? null
            : playbook.Pinned is { } pinned && pinned.Id == run.FlowId && pinned.Version == run.Version ? pinned
            : playbook.Published.GetValueOrDefault(run.FlowId) is { } published && published.Version == run.Version ? published
            : throw new InvalidOperationException($"Flow {run.FlowId}@{run.Version} is not to be had.");
    }

    private static FlowTurn Run(Draft draft, Flow flow, FlowInput input) =>
        FlowEngine.Step(flow, draft.State.Flow!, input, FlowScopes.Of(draft), draft.Now);

    private static void Apply(Draft draft, Flow flow, FlowTurn turn)
    {
        var before = draft.State.Flow;
        draft.State = draft.State with { Flow = turn.Run };
        foreach (var effect in turn.Effects)
        {
            FlowEffects.Do(draft, flow, effect);
        }

        if (turn.Run.HandedOver && before?.HandedOver != true)
        {
            draft.Publish(FlowEvents.HandedOver, flow.ToString());
        }
        else if (turn.Run.Contained && before?.Outcome is null)
        {
            draft.Publish(FlowEvents.Contained, flow.ToString());
        }

        if (draft.State.Handling is not Handling.ByBot)
        {
            return;
        }

        if (turn.Run.Outcome is not null)
        {
            End(draft, flow);
        }
        else if (turn.Run is { Waiting: Waiting.Reply, Deadline: null } && turn.Effects.Count > 0)
        {
            SilenceRules.Begin(draft);
        }
    }

    /// <summary>The flow is over, and the bot has the conversation: who lent it has it back, work that nobody took waits for people, and what was about to close closes.</summary>
    private static void End(Draft draft, Flow flow)
    {
        var ticket = draft.State.Ticket?.Status;
        if (draft.State.Lent is { } agent && ticket is not TicketStatus.Closed)
        {
            draft.State = draft.State with { Handling = agent, Lent = null };
            draft.Explain("returned", $"{flow.Id} is over: {agent.Name} has it again.");
        }
        else if (ticket is not (null or TicketStatus.Solved or TicketStatus.Closed))
        {
            RoutingRules.Queue(draft, draft.State.LastQueue is { IsEmpty: false } queue ? queue : [new Target.ToTeam(draft.Settings.Team)], onlineOnly: true);
        }

        if (flow.Start.Trigger is FlowTrigger.Closed && draft.State.SaidGoodbye && draft.State.Handling is not Handling.Queued)
        {
            TicketRules.TryMove(draft, TicketStatus.Closed);
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
        }
        else if (draft.State.Handling is Handling.ByBot)
        {
            Linger(draft);
        }
    }

    /// <summary>The flow is over. Where there is a ticket, its life decides; otherwise a "thanks" is still expected.</summary>
    public static void Linger(Draft draft)
    {
        if (draft.State is { Ticket: null or { Status: TicketStatus.Closed }, Lifecycle: not Lifecycle.Closing })
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Lingering(draft.Now + draft.Settings.Linger) };
        }
    }
}

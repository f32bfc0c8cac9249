using System.Collections.Immutable;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>Lets the flow speak while the bot owns the conversation, and does what it wants done.</summary>
internal static class FlowRules
{
    private static readonly Author Bot = new Author.Bot();

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
            Do(draft, flow, effect);
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

    private static void Do(Draft draft, Flow flow, FlowEffect effect)
    {
        switch (effect)
        {
            case FlowEffect.Say(var content):
                draft.Say(content, Bot);
                break;
            case FlowEffect.Call(var key, var spec):
                CallRules.Begin(draft, key, spec);
                break;
            case FlowEffect.SetContact(var field, var value):
                ContactRules.Set(draft, field, value, byFlow: true);
                break;
            case FlowEffect.Tag(var tag, var added):
                ContactRules.Tag(draft, tag, added);
                break;
            case FlowEffect.Ticket ticket:
                TicketRules.Wanted(draft, ticket);
                Note(draft, flow, ticket.Text);
                break;
            case FlowEffect.Assign(var assignment):
                Assign(draft, assignment);
                break;
            case FlowEffect.HandOff(var team, var summary):
                Note(draft, flow, summary);
                RoutingRules.Queue(draft, [new Target.ToTeam(team)], onlineOnly: true);
                break;
            case FlowEffect.Note(var text):
                Note(draft, flow, text);
                break;
            case FlowEffect.Close(var reason):
                draft.Explain("closed.by-flow", reason);
                Close(draft);
                break;
            case FlowEffect.Measured(var what):
                draft.Publish(what switch
                {
                    FlowMeasure.Deflected => FlowEvents.Deflected,
                    FlowMeasure.Unknown => FlowEvents.Unknown,
                    _ => throw new System.Diagnostics.UnreachableException(what.ToString()),
                }, flow.ToString());
                break;
            case FlowEffect.Tell(var name):
                draft.Publish("flow.told", name);
                break;
            case FlowEffect.PersonWanted:
                draft.Explain("person-wanted", $"{flow.Id}: the customer asks for a person.");
                draft.Publish(FlowEvents.PersonWanted, flow.ToString());
                ToPeople(draft);
                break;
            case FlowEffect.Stopped:
                draft.Explain("stopped", $"{flow.Id}: the customer wants to be left alone.");
                draft.Publish(FlowEvents.Stopped, flow.ToString());
                draft.Say(phrases => phrases.Stopped);
                break;
            case FlowEffect.Moved moved:
                draft.Trace($"{moved.FromStep} -{moved.Outcome}-> {moved.ToStep}{(moved.Because is { } because ? $" ({because})" : "")}");
                break;
            case FlowEffect.Warned(var step, var what):
                draft.Explain("flow.warned", $"{flow.Id}, {step}: {what}");
                break;
            case FlowEffect.Failed(var step, var why):
                draft.Explain("flow.failed", $"{flow.Id}, {step}: {why}");
                draft.Publish(FlowEvents.Failed, flow.ToString());
                draft.Say(phrases => phrases.Sorry);
                ToPeople(draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(effect.GetType().Name);
        }
    }

    /// <summary>Who lent it has it back in any case.</summary>
    private static void ToPeople(Draft draft)
    {
        if (draft.State.Lent is null)
        {
            RoutingRules.Queue(draft, [new Target.ToTeam(draft.Settings.Team)], onlineOnly: true);
        }
    }

    private static void Assign(Draft draft, Assignment assignment)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        for (var next = assignment; next is not null; next = next.Otherwise)
        {
            targets.Add(next.To switch
            {
                AssignmentTarget.Agent(var agent) => new Target.ToAgent(agent),
                AssignmentTarget.Team(var team) => new Target.ToTeam(team),
                _ => throw new System.Diagnostics.UnreachableException(next.To.GetType().Name),
            });
            if (next.Note is { } note)
            {
                draft.Record(new TimelineItem.AgentNote("flow", note), draft.Now);
            }
        }

        // An agent who is not there is no help where there is a second choice; without one, the conversation waits for him.
        RoutingRules.Queue(draft, targets.ToImmutable(), onlineOnly: true);
    }

    private static void Note(Draft draft, Flow flow, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            draft.Record(new TimelineItem.AgentNote(flow.Id, text), draft.Now);
        }
    }

    private static void Close(Draft draft)
    {
        if (draft.State.Ticket is null)
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
        }
        else
        {
            TicketRules.TryMove(draft, TicketStatus.Solved);
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

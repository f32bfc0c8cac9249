using Messaging.Flows;

namespace Messaging.Conversations;

/// <summary>Which flow begins, and when. What happens while a flow runs, or while people have the conversation, waits until the bot is free.</summary>
internal static class StartRules
{
    /// <summary>The flow that a cause starts here; nothing when none does.</summary>
    public static Flow? Choose(Draft draft, FlowCause cause) =>
        FlowChoice.Of(draft.Circumstances.Playbook.Published.Values.Where(flow => !HasBegun(draft, flow)), cause, FlowScopes.Of(draft), draft.Now);

    /// <summary>Whether a flow may begin in this conversation by a cause.</summary>
    public static bool Fits(Draft draft, Flow flow, FlowCause cause) =>
        !HasBegun(draft, flow) && FlowChoice.Fits(flow, cause, FlowScopes.Of(draft), draft.Now);

    /// <summary>Something happened that some flow may begin by.</summary>
    /// <param name="draft">The decision.</param>
    /// <param name="due">What, and who did it.</param>
    /// <returns>Whether there is such a flow at all.</returns>
    public static bool Note(Draft draft, DueStart due)
    {
        if (!due.IsForRunning && !draft.Circumstances.Playbook.Published.Values.Any(flow => flow.Start.Trigger.Answers(due.Cause)))
        {
            return false;
        }

        if (draft.State.Due.Length == ConversationSettings.MostDue)
        {
            draft.Explain("start.dropped", $"No flow begins because {due.Cause.InWords}: {ConversationSettings.MostDue} causes wait already.");
        }
        else
        {
            draft.State = draft.State with { Due = draft.State.Due.Add(due) };
        }

        return true;
    }

    /// <summary>The end of a turn: what waited may begin now. One flow a turn, so that what a turn writes stays bounded; the next turn follows at once.</summary>
    public static void Pass(Draft draft)
    {
        OfferToRunning(draft);
        while (draft.State.Due.FirstOrDefault(due => IsFree(draft, due)) is { } due)
        {
            draft.State = draft.State with { Due = draft.State.Due.Remove(due) };
            if (TryBegin(draft, due))
            {
                return;
            }
        }

        if (draft is { BeganClosing: true, State.Ticket: null })
        {
            Goodbye(draft);
        }
    }

    /// <summary>The conversation is about to close: a flow may have the last word, once.</summary>
    public static bool Goodbye(Draft draft)
    {
        var cause = new FlowCause.Ended();
        if (draft.State.SaidGoodbye || ConsentRules.Forbids(draft, Outbound.Purpose.Service) || Choose(draft, cause) is not { } flow)
        {
            return false;
        }

        draft.State = draft.State with { SaidGoodbye = true };
        FlowRules.Begin(draft, flow, cause);
        return true;
    }

    /// <summary>What came while others answered the customer may be what the flow waits for.</summary>
    private static void OfferToRunning(Draft draft)
    {
        foreach (var due in draft.State.Due.Where(due => due.IsForRunning && draft.State.Handling is not Handling.ByOthers))
        {
            draft.State = draft.State with { Due = draft.State.Due.Remove(due) };
            if (due.Cause is FlowCause.Happened happened && !FlowRules.Happened(draft, happened))
            {
                Note(draft, due with { IsForRunning = false });
            }
        }
    }

    private static bool TryBegin(Draft draft, DueStart due)
    {
        var why = due.IsByFlow && draft.State.StartsByFlows >= ConversationSettings.MostStartsByFlows
                ? $"flows have started each other {ConversationSettings.MostStartsByFlows} times in this conversation."
            : draft.Now - due.At > draft.Settings.StaleAfter ? "it is too long ago."
            : ConsentRules.Forbids(draft, Outbound.Purpose.Service) ? ConsentRules.Refusal
            : null;
        if (why is null && Choose(draft, due.Cause) is { } flow)
        {
            draft.State = draft.State with { StartsByFlows = draft.State.StartsByFlows + (due.IsByFlow ? 1 : 0) };
            FlowRules.Begin(draft, flow, due.Cause);
            return true;
        }

        if (why is not null)
        {
            draft.Explain("start.refused", $"No flow begins although {due.Cause.InWords}: {why}");
        }

        Rest(draft);
        return false;
    }

    /// <summary>A conversation that was opened for nothing does not stay open.</summary>
    public static void Rest(Draft draft)
    {
        if (draft.State is { Handling: Handling.ByBot, Flow: null, Lifecycle: Lifecycle.Active, Due.IsEmpty: true })
        {
            FlowRules.Linger(draft);
        }
    }

    private static bool HasBegun(Draft draft, Flow flow) => flow.Start.OncePerContact && draft.State.Contact.Begun?.Contains(flow.Id) == true;

    /// <summary>What waited goes before closing. But where that was decided in an earlier turn, lanes may have been let go of already.</summary>
    private static bool IsFree(Draft draft, DueStart due) =>
        !due.IsForRunning && (draft.State.Lifecycle is not Lifecycle.Closing || draft.BeganClosing)
        && (draft.State.IsBotFree || (due.Agent is { } agent && AgentRules.Owns(draft, agent)));
}

using Messaging.Flows;
using Messaging.Outbound;

namespace Messaging.Conversations;

/// <summary>The flows that an agent starts by hand.</summary>
internal static class ShortcutRules
{
    /// <summary>Starts one, or says why not. Where the conversation is the agent's, he lends it to the flow and has it back when that is over.</summary>
    public static string? Start(Draft draft, Arrival.Commanded by, Command.Start start)
    {
        var cause = new FlowCause.Picked(by.Agent);
        if (draft.Circumstances.Playbook.Published.GetValueOrDefault(start.Flow) is not { Start.Trigger: FlowTrigger.Shortcut } flow)
        {
            return $"There is no shortcut '{start.Flow}'.";
        }

        if (draft.State.Handling is not Handling.ByBot && !AgentRules.Owns(draft, by.Agent))
        {
            return AgentRules.NotYours(draft);
        }

        if (draft.State is { Handling: Handling.ByBot, Flow: { Outcome: null } running } && !start.Replaces)
        {
            return $"The flow '{running.FlowId}' is running; it ends if you say that this one replaces it.";
        }

        if (ConsentRules.Forbids(draft, Purpose.Service))
        {
            return ConsentRules.Refusal;
        }

        if (!StartRules.Fits(draft, flow, cause))
        {
            return $"The shortcut '{flow.Id}' does not fit this conversation.";
        }

        FlowRules.Begin(draft, flow, cause);
        return null;
    }
}

using NodaTime;

namespace Messaging.Flows;

/// <summary>Which of several flows begins. Pure, as the engine is.</summary>
public static class FlowChoice
{
    /// <summary>
    /// The flow that begins by a cause: of those that wait for it and whose condition holds, the one whose trigger is the most specific (a keyword before an
    /// advertisement before any message before the opening of a conversation), of these the one with the most tests in its condition, of these the first by
    /// name. Nothing when there is none. A flow that begins with every conversation and has no condition is left out: it meets customers where an account names it.
    /// </summary>
    /// <param name="flows">The flows.</param>
    /// <param name="cause">What happened.</param>
    /// <param name="scope">What conditions may see.</param>
    /// <param name="now">The time.</param>
    public static Flow? Of(IEnumerable<Flow> flows, FlowCause cause, FlowScope scope, Instant now) => flows
        .Where(flow => flow.Start.IsByItself && flow.Start.Trigger.Answers(cause))
        .OrderBy(flow => flow.Start.Trigger.Rank)
        .ThenByDescending(flow => flow.Start.Tests)
        .ThenBy(flow => flow.Id, StringComparer.Ordinal)
        .FirstOrDefault(flow => Fits(flow, cause, scope, now));

    /// <summary>Whether a flow's condition holds.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cause">What happened.</param>
    /// <param name="scope">What conditions may see.</param>
    /// <param name="now">The time.</param>
    public static bool Fits(Flow flow, FlowCause cause, FlowScope scope, Instant now) =>
        flow.Start.If is not { } condition || condition.Holds(new TurnDraft(flow, FlowRun.Of(flow, cause), scope, now));
}

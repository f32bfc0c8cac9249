using Messaging.Conversations;
using Messaging.Functions.Calls;
using Messaging.Functions.Routing;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>Does what a conversation waits for, and puts the result into its lane under the call's id: done twice, it arrives once.</summary>
public sealed class CallRunner(ConversationStore conversations, ConversationLane own, Roster roster, Agents agents, FlowRequests requests, Connectors connectors, TimeProvider time)
{
    public async Task Run(ConversationId id, CallId callId)
    {
        var stored = await conversations.Load(id);
        if (stored?.Value.Calls.FirstOrDefault(call => call.Id == callId) is not { } pending)
        {
            // Given up, or answered already by an attempt before this one.
            return;
        }

        var result = pending.Work switch
        {
            CallWork.Choose choose => await Choose(id, callId, choose),
            CallWork.Request request => new Arrival.Returned(callId, await requests.Send(request.Spec)),
            CallWork.AskConnector ask => new Arrival.Returned(callId, await connectors.Ask(ask.Question, ask.Timeout)),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
        await own.Append(id, callId.Value, time.Now(), result);
    }

    private async Task<Arrival> Choose(ConversationId id, CallId call, CallWork.Choose choose)
    {
        var choice = await roster.Choose(choose, id, time.Now());
        return new Arrival.Chosen(call, choice, choice.Agent is { } agent ? agents.Find(agent)?.Name : null);
    }
}

using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Functions.Articles;
using Messaging.Functions.Calls;
using Messaging.Functions.Routing;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>Does what a conversation waits for, and puts the result into its lane under the call's id: done twice, it arrives once.</summary>
public sealed class CallRunner(ConversationStore conversations, ConversationLane own, Roster roster, Agents agents, FlowRequests requests, Connectors connectors, ArticleSearch articles, Bots bots, Signs signs, Meters meters, Traces traces, TimeProvider time)
{
    private static readonly TimeSpan BeforeHeWonders = TimeSpan.FromMilliseconds(500);

    public async Task Run(ConversationId id, CallId callId)
    {
        var stored = await conversations.Load(id);
        if (stored?.Value.Calls.FirstOrDefault(call => call.Id == callId) is not { } pending)
        {
            // Given up, or answered already by an attempt before this one.
            return;
        }

        var work = NameOf(pending.Work);
        using var span = traces.Call(id, work, stored.Trace);
        var began = time.GetTimestamp();
        var outcome = "failed";
        using var over = new CancellationTokenSource();
        var typing = Typing(stored.Value, pending, over.Token);
        try
        {
            var result = await Do(id, pending);
            outcome = OutcomeOf(result);
            await own.Append(id, callId.Value, time.Now(), result);
        }
        catch (Exception failure)
        {
            span.Failed(failure);
            throw;
        }
        finally
        {
            await over.CancelAsync();
            await typing;
            meters.Call(work, outcome, time.GetElapsedTime(began));
        }
    }

    /// <summary>Where an answer of the bot takes so long that the customer wonders, he sees that it is coming. Whoever is done sooner waits for nothing of it.</summary>
    private async Task Typing(Conversation conversation, PendingCall call, CancellationToken over)
    {
        if (conversation.Handling is not Handling.ByBot || call.Work is CallWork.Choose)
        {
            return;
        }

        try
        {
            await Task.Delay(BeforeHeWonders, time, over);
            await signs.Typing(conversation.Speaking).WaitAsync(over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
    }

    private async Task<Arrival> Do(ConversationId id, PendingCall call) => call.Work switch
    {
        CallWork.Choose choose => await Choose(id, call.Id, choose),
        CallWork.Request request => new Arrival.Returned(call.Id, await requests.Send(request.Spec)),
        CallWork.FindArticles find => new Arrival.Returned(call.Id, await articles.Find(find.Spec)),
        CallWork.AskBot ask => new Arrival.Returned(call.Id, await bots.Ask(ask.Spec, id, call.Id)),
        CallWork.AskConnector ask => new Arrival.Returned(call.Id, await connectors.Ask(ask.Question, ask.Timeout)),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private async Task<Arrival> Choose(ConversationId id, CallId call, CallWork.Choose choose)
    {
        var choice = await roster.Choose(choose, id, time.Now());
        return new Arrival.Chosen(call, choice, choice.Agent is { } agent ? agents.Find(agent)?.Name : null);
    }

    /// <summary>Few names, all of them ours: a connector's or a bot's is that of its settings.</summary>
    private static string NameOf(CallWork work) => work switch
    {
        CallWork.Choose => "choose",
        CallWork.Request => "request",
        CallWork.FindArticles => "articles",
        CallWork.AskBot ask => ask.Spec.Name,
        CallWork.AskConnector ask => ask.Question.Connector,
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private static string OutcomeOf(Arrival result) => result switch
    {
        Arrival.Returned { Result: CallResult.TimedOut } => "timed-out",
        Arrival.Returned { Result: CallResult.Failed(var code, _) } => code,
        _ => "answered",
    };
}

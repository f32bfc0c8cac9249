using Messaging.Flows;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>The calls of a flow: a look-up becomes one call a connector, all under one deadline, and comes back as one result.</summary>
internal static class CallRules
{
    /// <summary>What the way there and back may take beside the call itself.</summary>
    private static readonly Duration Slack = Duration.FromSeconds(2);

    public static void Begin(Draft draft, string key, CallSpec spec)
    {
        switch (spec)
        {
            case CallSpec.Http http:
                draft.Call(new CallWork.Request(key, http), http.Allowed + Slack);
                break;
            case CallSpec.Articles articles:
                draft.Call(new CallWork.FindArticles(key, articles), articles.Allowed + Slack);
                break;
            case CallSpec.Bot bot:
                draft.Call(new CallWork.AskBot(key, bot), bot.Allowed + Slack);
                break;
            case CallSpec.Lookup lookup:
                foreach (var connector in lookup.Connectors)
                {
                    draft.Call(new CallWork.AskConnector(key, connector, lookup.Deadline), lookup.Deadline);
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException(spec.GetType().Name);
        }
    }

    /// <summary>A result came. One that nobody waits for any more is only noted.</summary>
    public static void Returned(Draft draft, Arrival.Returned returned)
    {
        var call = draft.State.Calls.FirstOrDefault(pending => pending.Id == returned.Call);
        switch (call?.Work)
        {
            case CallWork.OfFlow work:
                Note(draft, work.Key, returned.Result);
                Came(draft, call, returned.Result);
                break;
            case CallWork.AskConnector ask:
                Note(draft, ask.Question.Connector, returned.Result);
                Came(draft, call, returned.Result);
                break;
            default:
                draft.Explain("call.late", $"{returned.Call} came back when nobody waited for it any more.");
                break;
        }
    }

    /// <summary>The deadline of a call has passed.</summary>
    public static void GiveUp(Draft draft, PendingCall late)
    {
        if (!draft.State.Calls.Contains(late))
        {
            return;
        }

        switch (late.Work)
        {
            case CallWork.OfFlow work:
                draft.Explain("call.late", $"{work.Key} did not answer in time.");
                Came(draft, late, new CallResult.TimedOut());
                break;
            case CallWork.AskConnector ask when draft.State.Handling is Handling.ByOthers:
                draft.Explain("lookup", $"{ask.Question.Connector}: no answer in time.");
                Came(draft, late, new CallResult.TimedOut());
                break;
            case CallWork.AskConnector ask:
                Conclude(draft, ask.Key);
                break;
            case CallWork.Choose:
                draft.Settle(late.Id);
                draft.Explain("call.late", "Nobody said in time who is free.");
                RoutingRules.Offer(draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(late.Work.GetType().Name);
        }
    }

    /// <summary>The bot speaks again: what came while others did is its own.</summary>
    public static void Resume(Draft draft)
    {
        foreach (var call in draft.State.Calls)
        {
            HandOn(draft, call.Id);
        }
    }

    /// <summary>A result is kept while others answer the customer.</summary>
    private static void Came(Draft draft, PendingCall call, CallResult result)
    {
        draft.State = draft.State with { Calls = draft.State.Calls.Replace(call, call with { Result = result }) };
        if (draft.State.Handling is not Handling.ByOthers)
        {
            HandOn(draft, call.Id);
        }
    }

    /// <summary>To the flow, once all of its group are there.</summary>
    private static void HandOn(Draft draft, CallId id)
    {
        var call = draft.State.Calls.FirstOrDefault(pending => pending.Id == id);
        switch (call)
        {
            case { Work: CallWork.OfFlow work, Result: { } result }:
                draft.Settle(id);
                FlowRules.Returned(draft, work.Key, result);
                break;
            case { Work: CallWork.AskConnector ask } when Group(draft, ask.Key).All(one => one.Result is not null):
                Conclude(draft, ask.Key);
                break;
        }
    }

    private static void Conclude(Draft draft, string key)
    {
        var answers = new Dictionary<string, Value>();
        foreach (var call in Group(draft, key))
        {
            draft.Settle(call.Id);
            var connector = ((CallWork.AskConnector)call.Work).Question.Connector;
            if (call.Result is CallResult.Answered answered)
            {
                answers[connector] = new Value.Map(answered.Values);
            }
            else if (call.Result is null)
            {
                draft.Explain("lookup", $"{connector}: no answer in time.");
            }
        }

        FlowRules.Returned(draft, key, answers.Count > 0 ? new CallResult.Answered(200, answers) : new CallResult.TimedOut());
    }

    private static List<PendingCall> Group(Draft draft, string key) =>
        [.. draft.State.Calls.Where(call => call.Work is CallWork.AskConnector ask && ask.Key == key)];

    private static void Note(Draft draft, string what, CallResult result) => draft.Explain("lookup", result switch
    {
        CallResult.Answered(var status, var values) => $"{what}: {status}, {string.Join(", ", values.Keys)}",
        CallResult.Failed(var code, _) => $"{what}: {code}",
        _ => $"{what}: no answer in time",
    });
}

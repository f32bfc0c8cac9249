using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Functions.Conversations;
using Messaging.Functions.Desk;
using Messaging.Functions.Flows;
using Messaging.Functions.Storage;
using Messaging.Functions.Webhooks;
using Messaging.Providers.Own;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Messaging.Functions.Happenings;

/// <summary>The way of an event: known name, bounded body, right signature, a customer whom we know; then it is stored in his lane like what he writes, and only then answered.</summary>
public sealed class EventReception(
    EventSettings events, Addressees addressees, EventMarks marks, LaneStore lanes, CustomerLane lane, FlowStore flows, Meters meters, TimeProvider time, ILogger<EventReception> logger)
{
    public const int LargestBody = 64 * 1024;

    /// <summary>The name under which its requests are counted among those of the providers.</summary>
    private const string Source = "event";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<IResult> Receive(HttpRequest request, string name, DurableTaskClient client)
    {
        var began = time.GetTimestamp();
        var outcome = "failed";
        try
        {
            (outcome, var answer) = await Take(request, name, client);
            return answer;
        }
        finally
        {
            meters.Webhook(Source, outcome, time.GetElapsedTime(began));
        }
    }

    private async Task<(string Outcome, IResult Answer)> Take(HttpRequest request, string name, DurableTaskClient client)
    {
        if (!events.Keys.TryGetValue(name, out var keys))
        {
            return ("no-account", Results.Problem(statusCode: 404, title: "No such event", detail: $"There is no event '{name}' in the settings."));
        }

        if (await RawBody.Read(request, LargestBody) is not { } body)
        {
            return ("too-large", Results.Problem(statusCode: 413, title: "Body too large", detail: $"At most {LargestBody} bytes."));
        }

        if (!OwnSignature.Holds(request.Headers[OwnSignature.Header].ToString(), body, keys, time.Now()))
        {
            logger.WrongSignature(Source, name);
            return ("wrong-signature", Results.StatusCode(401));
        }

        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            return await Store(name, EventBody.Read(body), client, limit.Token);
        }
        catch (FormatException wrong)
        {
            return ("unreadable", DeskRequests.Invalid("body", wrong.Message));
        }
        catch (Exception failure) when (Unavailable.Is(failure))
        {
            logger.PutOff(failure, Source, name);
            return ("put-off", Unavailable.Answer(request));
        }
    }

    private async Task<(string Outcome, IResult Answer)> Store(string name, EventBody body, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await addressees.Find(body.To, cancellation) is not { } found
            || (await lanes.Head(await marks.First(name, body.Id, found, cancellation), cancellation)).Address is not { } address)
        {
            return ("nobody", Results.Problem(statusCode: 404, title: "Nobody", detail: "Nobody whom we know is meant by 'to': he has not written to us yet."));
        }

        var opens = flows.Published.Values.Any(flow => flow.Start.Trigger == new FlowTrigger.Event(name));
        var happened = new Arrival.Happened(name, body.Data) { Opens = opens };
        var appended = await lane.Append(address, $"event {name} {body.Id}", body.At ?? time.Now(), happened, client, cancellation: cancellation);
        var conversation = appended.Conversation.Length > 0 ? appended.Conversation : null;
        return ("taken", Results.Json(new EventTaken(conversation, appended.Duplicate), HappeningJson.Default.EventTaken, statusCode: 202));
    }
}

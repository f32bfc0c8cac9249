using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Own;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Bot;

/// <summary>A bot of others, as a flow's <c>bot</c> asks it. What the customer says decides how it behaves, so that a flow's bad days can be had at will.</summary>
internal sealed class BotApi(Vendors vendors)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors) => routes.MapPost("/bot/messages", new BotApi(vendors).AnswerAsync);

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var body = JsonBody.Parse(request.Body) ?? default;
        var text = body["text"].Text ?? "";
        if (text == "slow" && !await vendors.Clock.WaitAsync(Slow, http.RequestAborted))
        {
            http.Abort();
            return;
        }

        var signed = OwnSignature.Holds(http.Request.Headers[OwnSignature.Header].ToString(), vendors.Settings.BotKey, request.Body, vendors.Clock.Now);
        var answer = !signed ? Results.StatusCode(StatusCodes.Status401Unauthorized)
            : text == "error" ? Results.StatusCode(StatusCodes.Status500InternalServerError)
            : Results.Text(Answer(text).ToJsonString(), "application/json");
        await answer.ExecuteAsync(http);
    }

    private static JsonObject Answer(string text) => text switch
    {
        "rubbish" => new() { ["next"] = "dance" },
        "person" => new() { ["say"] = "I fetch somebody.", ["next"] = "handoff", ["values"] = new JsonObject { ["about"] = "a lamp" } },
        "bye" => new() { ["say"] = new JsonArray("It was a pleasure.", "Goodbye!"), ["next"] = "done" },
        _ => new() { ["say"] = $"You said: {text}", ["next"] = "wait" },
    };
}

using System.Text.Json.Nodes;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

// A call as it would be sent, with its secrets hidden.
internal static class PlanJson
{
    public static string Of(HttpCall call) => new JsonObject
    {
        ["request"] = $"{call.Method} {call.Url}",
        ["headers"] = new JsonObject(call.Headers.Select(Hidden)),
        ["contentType"] = call.ContentType,
        ["body"] = call.ContentType == "application/json"
            ? JsonNode.Parse(call.Body)
            : new JsonArray([.. call.Body.Split('&').Select(JsonNode? (field) => field)]),
    }.ToJsonString(InboundJson.Readable);

    private static KeyValuePair<string, JsonNode?> Hidden(KeyValuePair<string, string> header) =>
        new(header.Key, $"{header.Value.Split(' ')[0]} ***");
}

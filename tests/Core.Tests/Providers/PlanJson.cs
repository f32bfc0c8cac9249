using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

// Calls as they would be sent, with their secrets hidden.
internal static partial class PlanJson
{
    public static string Of(IReadOnlyList<HttpCall> calls) =>
        (calls is [var only] ? Of(only) : (JsonNode)new JsonArray([.. calls.Select(JsonNode? (call) => Of(call))])).ToJsonString(InboundJson.Readable);

    private static JsonObject Of(HttpCall call)
    {
        var json = new JsonObject
        {
            ["request"] = $"{call.Method} {BotToken().Replace(call.Url, "/bot***/")}",
            ["headers"] = new JsonObject(call.Headers.Select(Hidden)),
            ["contentType"] = call.ContentType,
            ["body"] = Body(call),
        };
        if (call.ContentEncoding is { } encoding)
        {
            json["contentEncoding"] = encoding;
        }

        return json;
    }

    private static JsonNode? Body(HttpCall call) => call switch
    {
        { ContentType: null } => null,
        { ContentEncoding: "gzip" } => JsonNode.Parse(new GZipStream(new MemoryStream(call.Body.ToArray()), CompressionMode.Decompress)),
        { ContentType: "application/json" } => JsonNode.Parse(call.Text),
        { ContentType: "application/x-www-form-urlencoded" } => new JsonArray([.. call.Text.Split('&').Select(JsonNode? (field) => field.StartsWith("assertion=", StringComparison.Ordinal) ? "assertion=***" : field)]),
        { ContentType: "application/octet-stream" } => Convert.ToBase64String(call.Body.Span),
        _ => new JsonArray([.. call.Text.Split('\n').Select(JsonNode? (line) => line)]),
    };

    private static KeyValuePair<string, JsonNode?> Hidden(KeyValuePair<string, string> header) =>
        new(header.Key, header.Key switch
        {
            "Authorization" => $"{header.Value.Split(' ')[0]} ***",
            "X-Postmark-Server-Token" => "***",
            _ => header.Value,
        });

    [GeneratedRegex("/bot[^/]+/")]
    private static partial Regex BotToken();
}

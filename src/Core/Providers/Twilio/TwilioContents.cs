using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/content/content-api-resources: on WhatsApp, buttons and lists are sent by a resource that holds their shape.
// One is made for each shape and serves for ever. Its name tells whether it is there already, so that neither a restart nor another
// instance makes a second one.
internal static class TwilioContents
{
    private const string Deleted = "21655";
    private static readonly Uri Api = new("https://content.twilio.com");
    private static readonly Duration Kept = Duration.FromDays(1);

    public static SendPlan.Calls Plan(TwilioShape shape, Account account, Func<string, HttpCall> send)
    {
        var name = $"messaging-{Digest.Of(shape.Type, shape.Json.ToJsonString())}";
        return new SendPlan.Calls(
        [
            new SendStep(_ => Search(name, account)) { Kept = ($"content-found {name}", Kept) },
            new SendStep(_ => Make(name, shape, account)) { Kept = ($"content-made {name}", Kept), Needless = replies => Found(replies[0], name) is not null },
            new SendStep(replies => send(Found(replies[0], name) ?? Made(replies[1]))),
        ])
        {
            Outdated = reply => TwilioErrors.CodeOf(reply) == Deleted,
        };
    }

    // The name is a pattern there.
    private static HttpCall Search(string name, Account account) =>
        HttpCall.Bare("GET", $"{Base(account)}/v2/Content?ContentName={Uri.EscapeDataString($"^{name}$")}&PageSize=20", TwilioOutbound.Credentials(account));

    private static HttpCall Make(string name, TwilioShape shape, Account account) => HttpCall.Json(
        $"{Base(account)}/v1/Content",
        new JsonObject
        {
            ["friendly_name"] = name,
            ["language"] = "en", // It has no words of its own.
            ["variables"] = new JsonObject(shape.Samples.Select(sample => KeyValuePair.Create(sample, (JsonNode?)sample))),
            ["types"] = new JsonObject { [shape.Type] = shape.Json.DeepClone() },
        },
        TwilioOutbound.Credentials(account));

    private static string? Found(HttpReply reply, string name)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return body.RootElement.Items("contents").FirstOrDefault(content => content.Word("friendly_name") == name) is { ValueKind: JsonValueKind.Object } found
            ? found.Required("sid")
            : null;
    }

    private static string Made(HttpReply reply)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return body.RootElement.Required("sid");
    }

    private static string Base(Account account) => (account.ApiBase ?? Api).OriginalString.TrimEnd('/');
}

using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/messages-sent
internal static class AppleOutbound
{
    private static readonly Uri Api = new("https://mspgw.push.apple.com");

    public static SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file)
    {
        var id = NamedUuid.Of(message.Id.Value);
        var steps = RawPayloads.Of(message.Content, "apple", "v", "id", "sourceId", "destinationId") is { } raw ? [Step(raw)]
            : message.Content is Content.Media media ? AppleUpload.Steps(message.Id, media, file, account, now, Step)
            : [Step(AppleShape.Of(message, id, file))];
        return new SendPlan.Calls(steps) { MessageId = id };

        SendStep Step(JsonObject content)
        {
            var call = Post(id, content, message.To, account, now, ("auto-reply", message.ByPerson ? "false" : "true"));
            return new SendStep(_ => call);
        }
    }

    // https://register.apple.com/resources/messages/msp-rest-api/type-typing: ended by the message that follows.
    public static SendPlan.Calls Typing(Address to, string heard, Account account, Instant now) =>
        SendPlan.Of(Post(NamedUuid.Of($"typing {heard} {now}"), new JsonObject { ["type"] = "typing_start" }, to, account, now));

    public static string Base(Account account) => $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/v1";

    private static HttpCall Post(string id, JsonObject content, Address to, Account account, Instant now, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var body = new JsonObject { ["v"] = 1, ["id"] = id, ["sourceId"] = account.Handle, ["destinationId"] = to.Handle };
        foreach (var (name, value) in content)
        {
            body[name] = value?.DeepClone();
        }

        var call = HttpCall.Json(
            $"{Base(account)}/message", body, [AppleToken.Header(account, now), ("id", id), ("source-id", account.Handle), ("destination-id", to.Handle), .. headers]);
        return call with { Body = Gzip.Packed(call.Body.Span), ContentEncoding = "gzip" };
    }
}

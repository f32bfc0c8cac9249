using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

// An answer of more than 10 KB lies where attachments lie, encrypted as they are, and in a form that only Apple reads
// (/v1/decodePayload): https://register.apple.com/resources/messages/msp-rest-api/type-interactive. What comes of it takes the
// place of the reference.
internal static class AppleRemainder
{
    private const string Reference = "interactiveDataRef";
    private const string Data = "interactiveData";

    public static Remainder? Of(Webhook webhook, Account account, Instant now)
    {
        try
        {
            var plain = AppleInbound.Plain(webhook);
            using var document = JsonReading.Document(plain);
            var body = document.RootElement;
            return body.Get(Reference) is { } reference ? Of(reference, plain, Business(body, webhook, account), now) : null;
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return null;
        }
    }

    private static Remainder Of(JsonElement reference, Webhook plain, Account business, Instant now)
    {
        var bid = reference.Required("bid");
        return new Remainder(
            AppleAttachment.Of(reference).Fetch(business, now),
            bytes => HttpCall.Bare("POST", $"{AppleOutbound.Base(business)}/decodePayload", AppleToken.Header(business, now), ("source-id", business.Handle), ("bid", bid)) with
            {
                ContentType = MediaContent.Unknown,
                Body = AppleInbound.Unpacked(bytes),
            },
            reply => Whole(plain, reply));
    }

    // Apple posts for all businesses to one address, and each asks for its own.
    private static Account Business(JsonElement body, Webhook webhook, Account account) =>
        account with { Handle = body.Word("destinationId") ?? webhook.Header("destination-id") ?? account.Handle };

    private static Webhook Whole(Webhook plain, HttpReply reply)
    {
        var body = JsonNode.Parse(plain.Body.Span)!.AsObject();
        var answer = JsonNode.Parse(reply.Body) as JsonObject ?? throw new UnreadableException("the decoded answer is no object.");
        body.Remove(Reference);
        body[Data] = (answer[Data] ?? answer).DeepClone();
        return plain with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }
}

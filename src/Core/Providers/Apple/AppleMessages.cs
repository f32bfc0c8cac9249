using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

internal static class AppleMessages
{
    // What the body says is also in the headers; where it does not, they count.
    public static IEnumerable<Inbound> Of(JsonElement body, Webhook webhook, Instant now)
    {
        var type = body.Required("type");
        var id = body.Word("id") ?? webhook.Header("id") ?? Providers.Elements.KeyOf(body);
        var from = body.Word("sourceId") ?? webhook.Header("source-id") ?? throw new UnreadableException("sourceId is missing.");
        var business = body.Word("destinationId") ?? webhook.Header("destination-id");
        return Elements(type, body, webhook, id, from, now).Select(inbound => inbound with { To = business });
    }

    private static IEnumerable<Inbound> Elements(string type, JsonElement body, Webhook webhook, string id, string from, Instant now) => type switch
    {
        "typing_start" => [new Inbound.Typing(from, now)],
        "typing_end" => [new Inbound.Typing(from, now) { Ended = true }],

        // He deleted the conversation, or blocked us in it: nothing reaches him until he begins another.
        "close" => [new Inbound.Consent(id, from, now, Wanted: false, Contact.UntilHeWrites)],
        // Read only when it could not be fetched. Under an id of its own, so that the answer itself may still come.
        "interactive" when body.Get("interactiveDataRef") is { } reference =>
            [.. Messages([Large(reference)], body, webhook, $"{id}.large", from, now), new Inbound.Unreadable("interactiveDataRef leads to an answer that is too large to come along.", body.GetRawText())],
        "interactive" => Messages(AppleInteractive.Of(body.RequiredObject("interactiveData")), body, webhook, id, from, now),
        "text" => Messages(AppleText.Of(body), body, webhook, id, from, now),
        _ => Messages([new Content.Unsupported(type)], body, webhook, id, from, now),
    };

    // Several pictures are several messages here: each needs an id of its own, the same one in every retry.
    private static IEnumerable<Inbound.Message> Messages(
        IEnumerable<Content> contents, JsonElement body, Webhook webhook, string id, string from, Instant now) =>
        contents.Select((content, index) => new Inbound.Message(index == 0 ? id : $"{id}.{index}", from, now, content)
        {
            ReplyTo = AppleInteractive.Answered(body),
            Referral = Referral(body),
            Context = Context(webhook, id, now),
        });

    private static Content.Unsupported Large(JsonElement reference) => new("interactiveDataRef", reference.Word("title"));

    // https://register.apple.com/resources/messages/msp-rest-api/messages-received#routing: what the link that he came by carries. In
    // ours the group is the reference; a link made at Apple may have an intent alone.
    private static Referral? Referral(JsonElement body) => (body.Word("group"), body.Word("intent")) switch
    {
        ({ } group, var intent) => new("group", group, null, intent),
        (null, { } intent) => new("intent", intent, null, null),
        _ => null,
    };

    private static ReplyContext? Context(Webhook webhook, string id, Instant now) => webhook.Header("capability-list") is { } list
        ? new ReplyContext(id, now)
        {
            Features = [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(feature => feature.ToUpperInvariant())],
        }
        : null;
}

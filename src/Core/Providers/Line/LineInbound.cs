using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects: several events in one request, of several
// customers; none at all where LINE only asks whether somebody is there.
internal static class LineInbound
{
    // Who "writes" when the console of former times tries a webhook.
    private const string Nobody = "Udeadbeefdeadbeefdeadbeefdeadbeef";

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            var root = document.RootElement;
            var destination = root.Word("destination");
            return root.Get("events") is null
                ? throw new UnreadableException("events is missing.")
                : [.. Elements.Each("events", root, element => [Of(new LineEvent(element, now))]).Select(inbound => inbound with { To = destination })];
        }
        catch (JsonException)
        {
            return [new Inbound.Unreadable("The body is no JSON.", webhook.Text)];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, webhook.Text)];
        }
    }

    private static Inbound Of(LineEvent happened) => happened.Type switch
    {
        "message" when happened.From == Nobody => new Inbound.Notice("verification"),
        "message" or "messageEdited" when happened.Group is not null && !LineMention.IsOurs(happened.Element.RequiredObject("message")) =>
            new Inbound.Notice($"{happened.Type}.group"),
        "message" => Message(happened.Element.RequiredObject("message"), happened),
        "messageEdited" => Edit(happened.Element.RequiredObject("message"), happened),
        "postback" => LinePostback.Of(happened.Element.RequiredObject("postback"), happened),
        "unsend" => new Inbound.Deletion(happened.Id, happened.From, happened.At, happened.Element.RequiredObject("unsend").Required("messageId")),
        "follow" => Consent(happened, wanted: true),
        "unfollow" => Consent(happened, wanted: false),
        "join" or "leave" when happened.Group is not null => Consent(happened, wanted: happened.Type == "join"),
        "beacon" or "accountLink" or "things" or "membership" or "module" => new Inbound.Notice($"{happened.Type}{Detail(happened)}"),
        "join" or "leave" or "memberJoined" or "memberLeft" or "videoPlayComplete"
            or "activated" or "deactivated" or "botSuspended" or "botResumed" or "delivery" => new Inbound.Notice(happened.Type),
        var type => throw new UnreadableException($"type {type} is unknown."),
    };

    // A message has an id of its own, which answers, edits and deletions name; a second delivery does not change it either.
    private static Inbound.Message Message(JsonElement message, LineEvent happened) =>
        happened.Message(message.Required("id"), Said(message, happened), message);

    private static Inbound.Edit Edit(JsonElement message, LineEvent happened) =>
        new(happened.Id, happened.From, happened.At, message.Required("id"), Said(message, happened));

    private static Content Said(JsonElement message, LineEvent happened) => LineContent.Of(message) is Content.Text text && happened.Group is not null
        ? text with { Body = LineMention.Said(message, text.Body) }
        : LineContent.Of(message);

    // Who adds us as a friend wants to hear from us, and so does a group that takes us in; who blocks us or puts us out does not.
    private static Inbound.Consent Consent(LineEvent happened, bool wanted) =>
        new(happened.Id, happened.From, happened.At, wanted, Contact.Everything);

    private static string Detail(LineEvent happened)
    {
        var what = happened.Type == "accountLink" ? happened.Element.Get("link")?.Word("result") : happened.Element.Get(happened.Type)?.Word("type");
        return what is null ? "" : $".{what}";
    }
}

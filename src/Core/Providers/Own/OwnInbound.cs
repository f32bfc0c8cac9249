using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Providers.Own;

// docs/own-channel.md, "What you tell us".
internal static class OwnInbound
{
    private const int FirstYear = 1970;
    private const int LastYear = 9998; // Of the one after, another zone's last hours are in no calendar.

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            var root = document.RootElement;
            return root.Get("events") is null
                ? throw new UnreadableException("events is missing.")
                : Elements.Each("events", root, element => [Of(element, element.Required("type"), Time(element, now))]);
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

    private static Inbound Of(JsonElement told, string type, Instant at) => type switch
    {
        "message" => Message(told, at),
        "reaction" => new Inbound.Reaction(told.Required("id"), told.Required("from"), at, told.Required("messageId"), told.Word("emoji")),
        "edit" => new Inbound.Edit(told.Required("id"), told.Required("from"), at, told.Required("messageId"), Content(told)),
        "deletion" => new Inbound.Deletion(told.Required("id"), told.Required("from"), at, told.Required("messageId")),
        "typing" => new Inbound.Typing(told.Required("from"), at),
        "echo" => new Inbound.Echo(told.Required("id"), told.Required("to"), at, Content(told)),
        "receipt" => Receipt(told, at),
        "consent" => Consent(told, at),
        _ => throw new UnreadableException($"type {type} is unknown."),
    };

    private static Inbound.Message Message(JsonElement told, Instant at) => new(told.Required("id"), told.Required("from"), at, Content(told))
    {
        Name = told.Word("name"),
        ReplyTo = told.Word("replyTo"),
        Referral = told.Get("referral") is { } referral
            ? new Referral(referral.Required("source"), referral.Word("reference"), referral.Word("url"), referral.Word("headline"))
            : null,
    };

    private static Content Content(JsonElement told) => OwnContent.Of(told.RequiredObject("content"));

    private static Inbound.Receipt Receipt(JsonElement told, Instant at)
    {
        var id = told.Required("messageId");
        return new(id, Status(told.Required("status")), at)
        {
            Outbox = EchoedReference.Read(id) ?? throw new UnreadableException("messageId is the id of no message of ours."),
            Customer = told.Word("to"),
            Failure = told.Get("failure") is { } failure ? OwnErrors.Failure(failure) : null,
        };
    }

    private static Delivery Status(string status) => status switch
    {
        "sent" => Delivery.Sent,
        "delivered" => Delivery.Delivered,
        "read" => Delivery.Read,
        "failed" => Delivery.Failed,
        _ => throw new UnreadableException($"status {status} is unknown."),
    };

    private static Inbound.Consent Consent(JsonElement told, Instant at) => new(
        told.Required("id"),
        told.Required("from"),
        at,
        told.Get("wanted") is { ValueKind: JsonValueKind.True or JsonValueKind.False } wanted ? wanted.GetBoolean() : throw new UnreadableException("wanted is neither true nor false."),
        told.Word("scope") ?? Contact.Everything);

    private static Instant Time(JsonElement told, Instant now) =>
        told.Word("at") is not { } text ? now
        : OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var time) && time.Year is >= FirstYear and <= LastYear ? time.ToInstant()
        : throw new UnreadableException("at is no time as in ISO 8601, with its zone.");
}

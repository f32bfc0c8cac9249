using System.Text.Json;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Providers.Postmark;

// https://postmarkapp.com/developer/webhooks/webhooks-overview, and a page for each type.
internal static class PostmarkEvents
{
    public static Inbound Of(string type, JsonElement element, Instant now)
    {
        var happened = new MailEvent(type, At(element, now))
        {
            MessageId = element.Word("MessageID"),
            Customer = MailEvent.CustomerOf(element.Word("Recipient") ?? element.Word("Email")),
        }.Echoing(element.Get("Metadata"));
        return type switch
        {
            "Delivery" => happened.Receipt(Delivery.Delivered),
            "Open" or "Click" => happened.Receipt(Delivery.Read),
            "Bounce" => Bounced(happened, element),
            "SpamComplaint" => happened.Consent(Id(element)),
            "SubscriptionChange" => Changed(happened, element),
            _ => happened.Notice(),
        };
    }

    // https://postmarkapp.com/developer/api/bounce-api#bounce-types
    private static Inbound Bounced(MailEvent happened, JsonElement element) => element.Word("Type") switch
    {
        "Transient" => happened.Receipt(Delivery.Sent),
        "AutoResponder" or "ChallengeVerification" or "AddressChange" or "Subscribe" or "OpenRelayTest" => happened.Notice(),
        "Unsubscribe" or "SpamComplaint" => happened.Consent(Id(element)),
        _ => happened.Receipt(Delivery.Failed, PostmarkErrors.OfBounce(element)),
    };

    // A hard bounce ends the subscription too, and is told as a bounce.
    private static Inbound Changed(MailEvent happened, JsonElement element)
    {
        var suppressed = element.Get("SuppressSending") is { ValueKind: JsonValueKind.True };
        return suppressed && element.Word("SuppressionReason") == "HardBounce" ? happened.Notice() : happened.Consent(Id(element), wanted: !suppressed);
    }

    // Bounces have an id; of the others there is one for a mail at a time.
    private static string Id(JsonElement element) =>
        element.Word("ID") ?? $"{element.Required("RecordType")}-{Digest.Of(element.Word("MessageID") ?? "", element.Word("Recipient") ?? "", element.Word("ChangedAt") ?? "")}";

    private static Instant At(JsonElement element, Instant now) =>
        (element.Word("DeliveredAt") ?? element.Word("BouncedAt") ?? element.Word("ReceivedAt") ?? element.Word("ChangedAt")) is { } text
        && OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var at)
            ? Instant.Min(at.ToInstant(), now)
            : now;
}

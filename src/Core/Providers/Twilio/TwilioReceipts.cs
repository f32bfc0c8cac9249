using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
internal static class TwilioReceipts
{
    // Part of the StatusCallback URL that we give with each message, so that a receipt finds its message even when it
    // overtakes the answer to the request that sent it.
    public const string Reference = "outbox";

    public static Inbound Of(TwilioForm form, string sid, string url, Instant now) => new Inbound.Receipt(sid, Reached(form.Status), now)
    {
        To = form.Handle("From"),
        Customer = form.Handle("To"),
        Outbox = EchoedReference.Read(FormFields.OfQuery(url).Value(Reference)),
        Failure = Failure(form),
    };

    private static Delivery Reached(string? status) => status switch
    {
        "accepted" or "scheduled" or "queued" or "sending" => Delivery.Queued,
        "sent" => Delivery.Sent,
        "delivered" => Delivery.Delivered,
        "read" => Delivery.Read,
        "undelivered" or "failed" or "canceled" => Delivery.Failed,
        _ => throw new UnreadableException($"MessageStatus {status} is unknown."),
    };

    private static SendOutcome? Failure(TwilioForm form) => form.Status switch
    {
        "canceled" => new SendOutcome.Refused("canceled", "The message was cancelled at Twilio."),
        "undelivered" or "failed" => TwilioErrors.Of(
            form["ErrorCode"] ?? "none",
            form["ErrorMessage"] ?? form["ChannelStatusMessage"] ?? "Twilio gives no reason."),
        _ => null,
    };
}

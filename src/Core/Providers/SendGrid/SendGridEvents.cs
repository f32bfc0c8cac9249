using System.Text.Json;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.SendGrid;

// https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event: a list of events, each with our own fields in it.
internal static class SendGridEvents
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        using var document = JsonReading.Document(webhook);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. Elements.Each("", document.RootElement.EnumerateArray(), element => [Of(element, now)])]
            : throw new UnreadableException("The body is neither a form nor a list of events.");
    }

    private static Inbound Of(JsonElement element, Instant now)
    {
        var kind = element.Required("event");
        var happened = new MailEvent(kind, MailEvent.TimeOf(element, "timestamp", now))
        {
            // What follows the dot differs from event to event; the answer to our request had what stands before it.
            MessageId = element.Word("sg_message_id")?.Split('.')[0],
            Customer = MailEvent.CustomerOf(element.Word("email")),
        }.Echoing(element);
        return kind switch
        {
            "processed" or "deferred" => happened.Receipt(Delivery.Sent),
            "delivered" => happened.Receipt(Delivery.Delivered),

            // Apple's servers open every mail, whether anybody reads it or not.
            "open" when element.Get("sg_machine_open") is { ValueKind: JsonValueKind.True } => happened.Receipt(Delivery.Delivered),
            "open" => happened.Receipt(Delivery.Read),
            "click" => happened.Receipt(Delivery.Read),
            "bounce" or "dropped" => happened.Receipt(Delivery.Failed, SendGridErrors.OfEvent(element)),
            "spamreport" or "unsubscribe" => happened.Consent(element.Required("sg_event_id")),
            "group_unsubscribe" => happened.Consent(element.Required("sg_event_id"), Group(element)),
            "group_resubscribe" => happened.Consent(element.Required("sg_event_id"), Group(element), wanted: true),
            _ => happened.Notice(),
        };
    }

    private static string Group(JsonElement element) => $"group-{element.Required("asm_group_id")}";
}

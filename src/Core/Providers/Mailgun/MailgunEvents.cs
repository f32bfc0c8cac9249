using System.Text.Json;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Mailgun;

// https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads
internal static class MailgunEvents
{
    public static Inbound Parse(Webhook webhook, Instant now)
    {
        using var document = JsonReading.Document(webhook);
        return Of(document.RootElement.RequiredObject("event-data"), now);
    }

    private static Inbound Of(JsonElement element, Instant now)
    {
        var kind = element.Required("event");
        var happened = new MailEvent(kind, MailEvent.TimeOf(element, "timestamp", now))
        {
            MessageId = element.Get("message")?.Get("headers")?.Word("message-id"),
            Customer = MailEvent.CustomerOf(element.Word("recipient")),
        }.Echoing(element.Get("user-variables"));
        return kind switch
        {
            "accepted" => happened.Receipt(Delivery.Sent),
            "delivered" => happened.Receipt(Delivery.Delivered),

            // A temporary failure is tried again for hours.
            "failed" when element.Word("severity") == "temporary" => happened.Receipt(Delivery.Sent),
            "failed" or "rejected" => happened.Receipt(Delivery.Failed, MailgunErrors.OfEvent(element)),

            // Some servers open every mail, whether anybody reads it or not.
            "opened" or "clicked" when element.Get("client-info")?.Word("bot") is null => happened.Receipt(Delivery.Read),
            "opened" or "clicked" => happened.Receipt(Delivery.Delivered),
            "unsubscribed" or "complained" => happened.Consent(element.Required("id")),
            _ => happened.Notice(),
        };
    }
}

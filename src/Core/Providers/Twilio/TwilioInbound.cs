using Messaging.Contacts;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/messaging/guides/webhook-request
internal static class TwilioInbound
{
    // An empty TwiML document: Twilio would send any text in it to the customer.
    public static WebhookAnswer NoReply { get; } = new(200, "text/xml", """<?xml version="1.0" encoding="UTF-8"?><Response/>""");

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        var form = new TwilioForm(webhook);
        try
        {
            var sid = form.Sid ?? throw new UnreadableException("MessageSid is missing.");
            return IsReceipt(form) ? [TwilioReceipts.Of(form, sid, webhook.Url, now)] : Received(form, sid, now);
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, webhook.Method == "GET" ? webhook.Url : webhook.Text)];
        }
    }

    private static bool IsReceipt(TwilioForm form) => form.Status is not (null or "received" or "receiving");

    private static IReadOnlyList<Inbound> Received(TwilioForm form, string sid, Instant now)
    {
        var userId = form.Handle("ExternalUserId");
        var from = form.Handle("From") ?? userId ?? throw new UnreadableException("From is missing.");
        var to = form.Handle("To");
        var messages = TwilioContent.Of(form).Select((content, index) => new Inbound.Message(Numbered(sid, index), from, now, content)
        {
            To = to,
            Name = form["ProfileName"],
            ReplyTo = form["OriginalRepliedMessageSid"],
            Referral = Referral(form),
            UserId = userId == from ? null : userId,
        });
        return TwilioOptOut.Wanted(form) is { } wanted
            // Before the message: nobody who says STOP is to be answered first.
            ? [new Inbound.Consent($"{sid}.consent", from, now, wanted, Contact.Everything) { To = to }, .. messages]
            : [.. messages];
    }

    // A message with three pictures is three messages here: each needs an id of its own, the same one in every retry.
    private static string Numbered(string sid, int index) => index == 0 ? sid : $"{sid}.{index}";

    private static Referral? Referral(TwilioForm form) => form["ReferralSourceType"] is { } source
        ? new(source, form["ReferralSourceId"], form["ReferralSourceUrl"], form["ReferralHeadline"] ?? form["ReferralBody"])
        : null;
}

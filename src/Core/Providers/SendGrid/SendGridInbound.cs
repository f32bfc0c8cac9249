using System.Text.Json;
using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.SendGrid;

// https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook: a form is a mail; JSON
// is what became of ours.
internal static class SendGridInbound
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => MailInbound.Read(webhook, () =>
        webhook.MediaType == "multipart/form-data"
            ? MailInbound.Of(Mail(new SendGridForm(Multipart.Read(webhook))), account, now)
            : SendGridEvents.Parse(webhook, now));

    private static ReceivedMail Mail(SendGridForm form)
    {
        if (form["email"] is not null)
        {
            throw new UnreadableException("The mail comes raw: switch 'POST the raw, full MIME message' off in the settings of Inbound Parse.");
        }

        using var envelope = form.Json("envelope") ?? throw new UnreadableException("envelope is missing.");
        var headers = MailHeaders.Parse(form["headers"] ?? "");
        return new ReceivedMail(headers)
        {
            From = form["from"] ?? headers["From"],
            EnvelopeFrom = envelope.RootElement.Text("from"),
            Recipients = [.. envelope.RootElement.Items("to").Where(to => to.ValueKind == JsonValueKind.String).Select(JsonStrings.Of)],
            Subject = form["subject"] ?? headers["Subject"],
            Text = form["text"],
            Html = form["html"],
            Files = form.Files,
        };
    }
}

using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Mailgun;

// https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http: a form is a mail; JSON is what
// became of ours.
internal static class MailgunInbound
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => MailInbound.Read(webhook, () =>
        MailgunForm.Of(webhook) is { } form ? MailInbound.Of(Mail(form), account, now) : [MailgunEvents.Parse(webhook, now)]);

    private static ReceivedMail Mail(MailgunForm form)
    {
        if (form["body-mime"] is not null)
        {
            throw new UnreadableException("The mail comes raw: let the route forward to a URL that does not end in mime.");
        }

        var headers = form.Headers();
        return new ReceivedMail(headers)
        {
            From = form["from"] ?? headers["From"],
            EnvelopeFrom = form["sender"],
            Recipients = (form["recipient"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            Subject = form["subject"] ?? headers["Subject"],
            Text = form["body-plain"],
            Html = form["body-html"],
            Files = form.Files,
            Id = form["token"] is { } token ? $"token-{token}" : null,
        };
    }
}

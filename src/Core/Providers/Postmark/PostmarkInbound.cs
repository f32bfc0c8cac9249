using System.Text.Json;
using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Postmark;

// https://postmarkapp.com/developer/webhooks/inbound-webhook: what has a record type is an event, what has none is a mail.
internal static class PostmarkInbound
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => MailInbound.Read(webhook, () =>
    {
        using var document = JsonReading.Document(webhook);
        return document.RootElement.Word("RecordType") is { } type and not "Inbound"
            ? [PostmarkEvents.Of(type, document.RootElement, now)]
            : MailInbound.Of(Mail(document.RootElement), account, now);
    });

    private static ReceivedMail Mail(JsonElement mail) => new(Headers(mail))
    {
        From = From(mail),
        Recipients = mail.Word("OriginalRecipient") is { } recipient ? [recipient] : [],
        Subject = mail.Text("Subject"),
        Text = mail.Text("TextBody"),
        Html = mail.Text("HtmlBody"),
        Files = [.. mail.Items("Attachments").Select(File)],
        Id = mail.Word("MessageID"),
    };

    // The date stands beside them.
    private static MailHeaders Headers(JsonElement mail) =>
        new([.. mail.Items("Headers").Select(header => (header.Required("Name"), header.Text("Value") ?? "")), ("Date", mail.Text("Date") ?? "")]);

    private static string? From(JsonElement mail) => mail.Get("FromFull") is { } full
        ? full.Word("Email") is { } address ? new MailAddress(address, full.Word("Name")).ToString() : null
        : mail.Word("From");

    private static MailPart File(JsonElement file)
    {
        var name = file.Word("Name");
        try
        {
            var content = file.Get("Content") ?? throw new UnreadableException($"The content of the attachment {name} is missing.");
            return new MailPart("attachment", name, file.Word("ContentType"), content.GetBytesFromBase64()) { ContentId = file.Word("ContentID") };
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new UnreadableException($"The content of the attachment {name} is no base 64.", exception);
        }
    }
}

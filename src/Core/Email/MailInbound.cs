using System.Text;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Email;

// What a mail is to us. The same for all vendors.
internal static class MailInbound
{
    public const string Marketing = "marketing";

    private const int LongestText = 50_000; // Characters. More than anybody reads, and less than a row of a table holds.

    // Whatever of a body cannot be read ends up in quarantine with all of it.
    public static IReadOnlyList<Inbound> Read(Webhook webhook, Func<IReadOnlyList<Inbound>> read)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return [new Inbound.Unreadable("Where JSON should be there is none.", webhook.Text)];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, webhook.Text)];
        }
    }

    public static IReadOnlyList<Inbound> Of(ReceivedMail mail, Account account, Instant now)
    {
        var at = MailDate.Of(mail.Headers, now);
        if (AutomaticMail.KindOf(mail, account.Handle) is { } kind)
        {
            return [(Inbound?)Bounce.Of(mail, at) ?? new Inbound.Notice($"mail.{kind}")];
        }

        var from = MailAddress.Read(mail.From) ?? throw new UnreadableException("The sender's address is missing.");
        var recipients = Recipients(mail, account);
        return recipients.Count == 0
            ? throw new UnreadableException("Nobody says whom it was delivered to.")
            : [.. recipients.SelectMany(to => Messages(mail, from, to, at))];
    }

    // The handle as the account has it. Two of ours may be named: what falls to the same account is the same message twice,
    // and is taken once.
    private static List<string> Recipients(ReceivedMail mail, Account account) =>
    [
        .. mail.Recipients.Select(MailAddress.Read).OfType<MailAddress>()
            .Select(to => string.Equals(to.Address, account.Handle, StringComparison.OrdinalIgnoreCase) ? account.Handle : to.Address)
            .Distinct(),
    ];

    private static IEnumerable<Inbound> Messages(ReceivedMail mail, MailAddress from, string to, Instant at)
    {
        var id = IdOf(mail, from);
        var thread = MessageIds.Thread(mail.Headers);
        var subject = MailSubject.Line(EncodedWords.Decode(mail.Subject ?? ""));
        var isReply = thread.Length > 0 || MailSubject.IsReply(subject);
        if (!isReply && string.Equals(subject, MailHtml.Unsubscribe, StringComparison.OrdinalIgnoreCase))
        {
            // What a mail program sends when somebody taps the button that our List-Unsubscribe gave it.
            return [new Inbound.Consent(id, from.Address, at, Wanted: false, Marketing) { To = to }];
        }

        var (text, whole) = Text(mail, subject, isReply);
        Content[] words = text.Length > 0 ? [new Content.Text(text)] : [];
        var said = words.Select(content => (Content: content, File: (MediaFile?)null))
            .Concat(MailFiles.Of([.. mail.Files, .. whole]))
            .DefaultIfEmpty((new Content.Text(""), null));
        return said.Select((one, index) => new Inbound.Message(index == 0 ? id : $"{id}.{index}", from.Address, at, one.Content)
        {
            To = to,
            Name = from.Name,
            ReplyTo = MessageIds.Read(mail.Headers["In-Reply-To"]).FirstOrDefault(),
            Context = new ReplyContext(id, at) { Subject = subject, Thread = thread },
            File = one.File,
        });
    }

    private static string IdOf(ReceivedMail mail, MailAddress from) =>
        MessageIds.Read(mail.Headers["Message-ID"]).FirstOrDefault()
        ?? mail.Id
        ?? $"none-{Digest.Of(from.Address, mail.Headers["Date"] ?? "", mail.Subject ?? "", mail.Text ?? "", mail.Html ?? "")}";

    // The subject is a part of what somebody says when he begins: often it is all that he says, and nobody would see it
    // otherwise. In an answer it is the old one.
    private static (string Text, IEnumerable<MailPart> Whole) Text(ReceivedMail mail, string subject, bool isReply)
    {
        var plain = string.IsNullOrWhiteSpace(mail.Text) ? HtmlText.Of(mail.Html ?? "") : mail.Text;
        var said = NewPart.Of(plain, isReply, MailFiles.Any(mail.Files));
        var whole = isReply || subject.Length == 0 ? said : $"{subject}\n\n{said}".Trim();
        var text = TextCut.At(whole, LongestText);
        return (text, text.Length == whole.Length ? [] : [new MailPart("text", "mail.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(whole))]);
    }
}

using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Email;

// A message of ours as a mail, before a vendor's words are put to it.
internal sealed record OutgoingMail(OutboxId Id, MailAddress From, string To, string Subject)
{
    // Nothing where the vendor's own words stand in their place.
    public string? Text { get; init; }

    public string? Html { get; init; }

    public MediaFile? File { get; init; }

    public JsonObject? Raw { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static OutgoingMail Of(OutboundMessage message, Account account, MediaFile? file)
    {
        var from = new MailAddress(account.Handle, account.Name);
        var mail = new OutgoingMail(message.Id, from, message.To.Handle, SubjectOf(message, account)) { Headers = [.. About(message, account)] };
        if (RawPayloads.Of(message.Content, account.Provider) is { } raw)
        {
            return mail with { Raw = raw };
        }

        // Beside a file stands its caption; without one its name, because a mail without words looks like spam.
        var said = message.Content is Content.Media media && file is not null ? new Content.Text(media.Caption ?? file.Name) : message.Content;
        return mail with { Text = MailBody.Text(said), Html = MailHtml.Of(said), File = message.Content is Content.Media ? file : null };
    }

    // That of the thread which it goes on with; a new one has the account's.
    private static string SubjectOf(OutboundMessage message, Account account) => message.Context?.Subject is { Length: > 0 } subject
        ? MailSubject.Reply(MailSubject.Line(subject))
        : MailSubject.Line(account.Subject ?? account.Name ?? account.Handle);

    private static IEnumerable<(string Name, string Value)> About(OutboundMessage message, Account account)
    {
        IEnumerable<(string, string)> always =
        [
            ("Message-ID", $"<{MessageIds.Of(message.Id, account.Handle)}>"),
            .. MessageIds.Answering(message.Context),

            // Holidays are none of our business: https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcmail/ced68690-498a-4567-9d14-5c01f974d8b1
            ("X-Auto-Response-Suppress", "OOF, AutoReply"),
        ];
        IEnumerable<(string, string)> automatic = message.ByPerson ? [] : [("Auto-Submitted", message.Context is null ? "auto-generated" : "auto-replied")];
        IEnumerable<(string, string)> marketing = message.Purpose == Purpose.Marketing
            ? [("List-Unsubscribe", $"<mailto:{account.Handle}?subject={MailHtml.Unsubscribe}>")]
            : [];
        return [.. always, .. automatic, .. marketing];
    }
}

using System.Collections.Frozen;

namespace Messaging.Email;

// The guard against loops: a mail that no person wrote is never answered, or two machines would write to each other for ever
// (https://www.rfc-editor.org/rfc/rfc3834#section-2).
internal static class AutomaticMail
{
    private static readonly FrozenSet<string> Servers = FrozenSet.Create("mailer-daemon", "postmaster");
    private static readonly FrozenSet<string> Masses = FrozenSet.Create("bulk", "list", "junk");

    // What it is; nothing for a customer's mail.
    public static string? KindOf(ReceivedMail mail, string ours)
    {
        var from = MailAddress.Read(mail.From)?.Address;
        return from is not null && string.Equals(from, ours, StringComparison.OrdinalIgnoreCase) ? "own"
            : IsServers(mail, from) ? "bounce"
            : mail.Headers["List-Id"] is not null || Masses.Contains(Word(mail, "Precedence")) ? "list"
            : IsAnswer(mail) ? "auto-reply"
            : null;
    }

    private static bool IsServers(ReceivedMail mail, string? from) =>
        mail.EnvelopeFrom?.Trim() is "" or "<>"
        || mail.Headers["Return-Path"] == "<>"
        || (from is not null && Servers.Contains(from[..from.LastIndexOf('@')]));

    private static bool IsAnswer(ReceivedMail mail) =>
        Word(mail, "Auto-Submitted") is not ("" or "no")
        || Word(mail, "Precedence") == "auto_reply"
        || mail.Headers["X-Autoreply"] is not null
        || mail.Headers["X-Autorespond"] is not null;

    private static string Word(ReceivedMail mail, string header) => (mail.Headers[header] ?? "").Split(';')[0].Trim().ToLowerInvariant();
}

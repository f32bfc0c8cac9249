using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Email;

// A server's report that a mail of ours did not arrive (https://www.rfc-editor.org/rfc/rfc3464). Most go to the vendor, who
// tells us by an event; some servers write to the sender that people see.
internal static partial class Bounce
{
    // Only where it says that it failed, and names a mail of ours: a delay and a holiday look alike from afar.
    public static Inbound.Receipt? Of(ReceivedMail mail, Instant at) =>
        mail.Files.FirstOrDefault(file => file.MediaType == "message/delivery-status") is { } report
        && MailCharset.Text(report.Bytes.Span, "utf-8") is var text && Failed().IsMatch(text)
        && MessageIds.Thread(mail.Headers).FirstOrDefault(id => MessageIds.Ours(id) is not null) is { } id
            ? new Inbound.Receipt(id, Delivery.Failed, at)
            {
                Outbox = MessageIds.Ours(id),
                Failure = new SendOutcome.Refused("bounce", Status().Match(text) is { Success: true } status ? status.Groups["status"].Value : "Its server gives no reason."),
            }
            : null;

    [GeneratedRegex(@"^Action:\s*failed", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Failed();

    [GeneratedRegex(@"^(?:Diagnostic-Code|Status):\s*(?<status>[^\r\n]{1,200})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}

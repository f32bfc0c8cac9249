using Messaging.Channels;

namespace Messaging.Links;

/// <summary>An address by which a customer begins to write to us: behind a button, on a poster as a QR code.</summary>
public static class EntryLink
{
    /// <summary>The link to an account; nothing where the channel has none, or the account says not under what name customers know it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reference">Where the link stands, e.g. spring-poster: arrives with the customer's first message. Nothing for none.</param>
    /// <param name="text">What stands in the customer's text field for a start, where the channel allows that.</param>
    /// <exception cref="FormatException">The reference is none: see <see cref="LinkReference.Check"/>.</exception>
    public static Uri? To(Account account, string? reference, string? text)
    {
        LinkReference.Check(reference);
        var name = account.PublicHandle ?? account.Handle;
        var said = LinkReference.Mark(text, reference);
        return account.Channel switch
        {
            // https://www.rfc-editor.org/rfc/rfc5724
            Channel.Sms => Link($"sms:{name}", ("body", said)),

            // https://faq.whatsapp.com/5913398998672934; at the Cloud API the handle is an id, so the number must be told.
            Channel.WhatsApp => PhoneNumber.Normalize(name) is { } number && (account.Provider != "whatsapp" || account.PublicHandle is not null)
                ? Link($"https://wa.me/{number[1..]}", ("text", said))
                : null,

            // https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links
            Channel.Messenger => Link($"https://m.me/{Uri.EscapeDataString(name)}", ("ref", reference), ("text", text)),

            // https://developers.facebook.com/docs/messenger-platform/instagram/features/ig-me-links: needs the name, not the id.
            Channel.Instagram => account.PublicHandle is { } user ? Link($"https://ig.me/m/{Uri.EscapeDataString(user.TrimStart('@'))}", ("ref", reference)) : null,

            // https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme
            Channel.Line => account.PublicHandle is { } id
                ? new Uri($"https://line.me/R/oaMessage/{Uri.EscapeDataString(id)}/{(said is null ? "" : $"?{Uri.EscapeDataString(said)}")}")
                : null,

            // https://core.telegram.org/bots/features#deep-linking
            Channel.Telegram => account.PublicHandle is { } bot ? Link($"https://t.me/{Uri.EscapeDataString(bot.TrimStart('@'))}", ("start", reference)) : null,

            // https://developers.google.com/business-communications/rcs-business-messaging/guides/build/deeplinks: with a number, who has no RCS writes an SMS.
            Channel.Rcs => account.PublicHandle is { } fallback
                ? Link($"sms:{fallback}", ("service_id", Agent(account)), ("body", said))
                : Link($"sms:{Uri.EscapeDataString(Agent(account))}", ("body", said)),

            // https://register.apple.com/resources/messages/messaging-documentation/customer-entry: the group says where it came from.
            Channel.Apple => Link($"https://bcrw.apple.com/urn:biz:{Uri.EscapeDataString(account.Handle)}", ("biz-intent-id", account.Intent), ("biz-group-id", reference), ("body", text)),

            // https://www.rfc-editor.org/rfc/rfc6068
            Channel.Email when name.Contains('@', StringComparison.Ordinal) => Link($"mailto:{Uri.EscapeDataString(name).Replace("%40", "@", StringComparison.Ordinal)}", ("subject", said)),

            // The page that has the chat is the company's; it passes the reference on.
            Channel.WebChat => Uri.TryCreate(account.PublicHandle, UriKind.Absolute, out var page) ? Link(page.OriginalString, ("ref", reference)) : null,
            _ => null,
        };
    }

    private static string Agent(Account account) => account.Handle.Contains('@', StringComparison.Ordinal) ? account.Handle : $"{account.Handle}@rbm.goog";

    private static Uri Link(string start, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var link = start;
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                link += $"{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
            }
        }

        return new Uri(link);
    }
}

using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.WebChat;

/// <summary>The header that carries a visitor's token.</summary>
public static class WebChatSignature
{
    private const string Scheme = "Bearer ";

    /// <summary>The pass that an Authorization header proves; nothing when it proves none at this account.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="header">The header's value.</param>
    /// <param name="now">The time.</param>
    public static WebChatPass? Read(Account account, string? header, Instant now) =>
        header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? WebChatToken.Read(account, header[Scheme.Length..].Trim(), now)
            : null;

    internal static WebChatPass? Read(Webhook webhook, Account account, Instant now) => Read(account, webhook.Header("Authorization"), now);
}

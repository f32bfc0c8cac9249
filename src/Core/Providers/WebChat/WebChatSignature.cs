using Messaging.Channels;

namespace Messaging.Providers.WebChat;

internal static class WebChatSignature
{
    private const string Scheme = "Bearer ";

    public static string? Session(Webhook webhook, Account account) =>
        webhook.Header("Authorization") is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? WebChatToken.Session(account, header[Scheme.Length..].Trim())
            : null;
}

using System.Buffers.Text;
using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.WebChat;

/// <summary>What a customer's browser shows to prove that a session is his: the session, a point, what else the token says and another point if it says more, and the HMAC-SHA256 of what stands before under the account's secret Key. A new key ends all sessions.</summary>
public static class WebChatToken
{
    /// <summary>The longest session, in characters.</summary>
    public const int LongestSession = 64;

    /// <summary>The token of a session that ends with the account's key, and says no more.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="session">1 to 64 letters, digits, '-' and '_' that nobody can guess; it becomes the customer's handle.</param>
    /// <exception cref="FormatException">The session has other characters, or too many.</exception>
    public static string Issue(Account account, string session) => Issue(account, new WebChatPass(session));

    /// <summary>The token that proves a pass.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="pass">Whose it is, and until when.</param>
    /// <exception cref="FormatException">The session is none.</exception>
    public static string Issue(Account account, WebChatPass pass)
    {
        if (!WebChatPass.IsSession(pass.Session))
        {
            throw new FormatException($"A session is 1 to {LongestSession} letters, digits, '-' and '_'.");
        }

        var said = pass is { Until: null, Context: null }
            ? pass.Session
            : $"{pass.Session}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new(pass.Until?.ToUnixTimeSeconds(), pass.Context), WebChatTokenJson.Default.WebChatTokenClaims))}";
        return $"{said}.{WebChatSeal.Of(account, said)}";
    }

    /// <summary>The pass that a token proves, compared in constant time; nothing when it proves none at this account, or has run out.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="token">What the browser showed.</param>
    /// <param name="now">The time.</param>
    public static WebChatPass? Read(Account account, string token, Instant now)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || !ConstantTime.Same(WebChatSeal.Of(account, token[..end]), token[(end + 1)..]))
        {
            return null;
        }

        var pass = token[..end].Split('.') switch
        {
            [var session] => new WebChatPass(session),
            [var session, var claims] => Claims(claims) is var (until, context)
                ? new WebChatPass(session) { Until = until is { } at ? Instant.FromUnixTimeSeconds(at) : null, Context = context }
                : null,
            _ => null,
        };
        return pass is not null && WebChatPass.IsSession(pass.Session) && !(pass.Until <= now) ? pass : null;
    }

    private static WebChatTokenClaims? Claims(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), WebChatTokenJson.Default.WebChatTokenClaims);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }
}

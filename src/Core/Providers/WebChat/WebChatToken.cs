using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;

namespace Messaging.Providers.WebChat;

/// <summary>What a customer's browser shows to prove that a session is his: the session, a point, and its HMAC-SHA256 under the account's secret Key. It holds as long as the key does; a new key ends all sessions.</summary>
public static class WebChatToken
{
    /// <summary>The longest session, in characters.</summary>
    public const int LongestSession = 64;

    /// <summary>The token of a session.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="session">1 to 64 letters, digits, '-' and '_' that nobody can guess; it becomes the customer's handle.</param>
    /// <exception cref="FormatException">The session has other characters, or too many.</exception>
    public static string Issue(Account account, string session) => IsSession(session)
        ? $"{session}.{Seal(account, session)}"
        : throw new FormatException($"A session is 1 to {LongestSession} letters, digits, '-' and '_'.");

    /// <summary>The session that a token proves, compared in constant time; nothing when it proves none at this account.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="token">What the browser showed.</param>
    public static string? Session(Account account, string token) =>
        token.Split('.') is [var session, var seal] && IsSession(session) && ConstantTime.Same(Seal(account, session), seal)
            ? session
            : null;

    private static bool IsSession(string text) =>
        text.Length is > 0 and <= LongestSession && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Seal(Account account, string session) => Base64Url.EncodeToString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(account.Secret("Key")), Encoding.UTF8.GetBytes($"{account.Id.Value}|{session}")));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Own;

/// <summary>The signature that both sides of the contract write and check: Messaging-Signature: t={seconds since 1970},v1={an HMAC-SHA256, in hex, of "{t}.{body}"}. It is there twice while a key is being changed.</summary>
public static class OwnSignature
{
    /// <summary>The header's name.</summary>
    public const string Header = "Messaging-Signature";

    private const int MostSeals = 2;

    /// <summary>How far the time in a signature may be from ours, to either side.</summary>
    public static readonly Duration Tolerance = Duration.FromMinutes(5);

    /// <summary>The value of the header, by all keys that an account has.</summary>
    /// <param name="body">The bytes of the body; none for a GET.</param>
    /// <param name="account">The account.</param>
    /// <param name="now">The time.</param>
    public static string Of(ReadOnlyMemory<byte> body, Account account, Instant now) => Of(body, Keys(account), now);

    /// <summary>The value of the header, by each of some keys.</summary>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="keys">One key, or two while it is being changed.</param>
    /// <param name="now">The time.</param>
    public static string Of(ReadOnlyMemory<byte> body, IEnumerable<string> keys, Instant now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return string.Join(',', keys.Select(key => $"v1={Seal(key, time, body.Span)}").Prepend($"t={time}"));
    }

    /// <summary>The same call, signed.</summary>
    /// <param name="call">A call to the adapter.</param>
    /// <param name="account">The account.</param>
    /// <param name="now">The time.</param>
    public static HttpCall Signed(HttpCall call, Account account, Instant now) => call with
    {
        Headers = new Dictionary<string, string>(call.Headers, StringComparer.OrdinalIgnoreCase) { [Header] = Of(call.Body, account, now) },
    };

    /// <summary>Whether a request is a POST that somebody with one of the account's keys signed, and not long ago.</summary>
    /// <param name="webhook">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="now">The time.</param>
    public static bool Holds(Webhook webhook, Account account, Instant now) =>
        webhook.Method == "POST" && Holds(webhook.Header(Header), webhook.Body, Keys(account), now);

    /// <summary>Whether somebody with one of some keys signed a body, and not long ago.</summary>
    /// <param name="header">The value of the header; nothing where there is none.</param>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="keys">One key, or two while it is being changed.</param>
    /// <param name="now">The time.</param>
    public static bool Holds(string? header, ReadOnlyMemory<byte> body, IEnumerable<string> keys, Instant now)
    {
        var fields = (header ?? "").Split(',').Select(field => field.Trim().Split('=', 2)).Where(field => field.Length == 2).ToList();
        var seals = fields.Where(field => field[0] == "v1").Select(field => field[1]).ToList();
        return fields.Where(field => field[0] == "t").Select(field => field[1]).ToList() is [var time]
            && IsRecent(time, now)
            && seals.Count is > 0 and <= MostSeals
            && keys.Any(key => seals.Exists(seal => ConstantTime.Same(Seal(key, time, body.Span), seal)));
    }

    private static bool IsRecent(string time, Instant now) =>
        UnixTime.Seconds(time) is { } at && at - now <= Tolerance && now - at <= Tolerance;

    private static IEnumerable<string> Keys(Account account) =>
        account.Secrets.GetValueOrDefault("NextKey") is { } next ? [account.Secret("Key"), next] : [account.Secret("Key")];

    private static string Seal(string key, string time, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        hash.AppendData(Encoding.UTF8.GetBytes($"{time}."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

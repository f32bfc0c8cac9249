using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Simulator.Own;

/// <summary>The adapter's side of the signature, written from the contract and not from our side's code.</summary>
internal static class OwnSignature
{
    public const string Header = "Messaging-Signature";

    private const long Tolerance = 300;

    public static string Of(string key, string body, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Seal(key, time, body)}";
    }

    public static bool Holds(string header, string key, string body, DateTimeOffset now)
    {
        var parts = header.Split(',');
        var time = parts[0].StartsWith("t=", StringComparison.Ordinal) ? parts[0][2..] : "";
        return long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Tolerance
            && parts.Length is 2 or 3
            && parts.Skip(1).Any(part => Same(part, $"v1={Seal(key, time, body)}"));
    }

    private static bool Same(string theirs, string ours) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(theirs), Encoding.UTF8.GetBytes(ours));

    private static string Seal(string key, string time, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{time}.{body}")));
}

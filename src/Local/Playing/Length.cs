using System.Globalization;

namespace Messaging.Local.Playing;

/// <summary>A length of time as one types it: 30s, 10m, 24h, 4d.</summary>
internal static class Length
{
    public static bool TryParse(string text, out TimeSpan length)
    {
        length = default;
        if (text.Length < 2 || !double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        length = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.Zero,
        };
        return length > TimeSpan.Zero;
    }
}

using System.Collections.Frozen;

namespace Messaging.Conversations;

/// <summary>Tells a "thank you" from a new matter, so that it is answered politely and does not begin everything again.</summary>
internal static class Thanks
{
    private const int LongestWords = 4;

    private static readonly FrozenSet<string> Words = new[]
    {
        "thanks", "thank", "thx", "ty", "cheers", "merci", "danke", "gracias", "grazie", "obrigado", "obrigada", "bedankt", "谢谢", "谢谢你", "多谢", "👍", "🙏", "❤️",
        "ok", "okay", "great", "perfect", "super", "parfait",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string text)
    {
        var words = text.Split([' ', ',', '.', '!', ';', '\n', '！', '。'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestWords && Words.Contains(words[0]);
    }
}

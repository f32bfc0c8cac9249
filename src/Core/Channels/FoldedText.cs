using System.Text;

namespace Messaging.Channels;

// Text as it is compared with what customers write: in small letters, without the accents of European scripts and without other
// spellings of the same character. A kana's voicing mark makes it another letter, and stays.
internal static class FoldedText
{
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036f';

    public static string Of(string text) => string
        .Concat(Sound(text).Normalize(NormalizationForm.FormKD).Where(letter => letter is < FirstAccent or > LastAccent))
        .ToLowerInvariant();

    // Normalising throws for half of a surrogate pair; a round trip through UTF-8 replaces it.
    public static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

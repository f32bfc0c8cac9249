using System.Text;

namespace Messaging.Tongues;

/// <summary>
/// Tells the language of a text, and only when it is sure. A script that one language has tells it at once. Languages in Latin script are told by their small
/// words: what is found must weigh enough, and twice as much as what is found of any other. So a short text, or one of names and numbers, stays undecided.
/// </summary>
public static class LanguageDetector
{
    private const int MostCharacters = 1_000; // Nobody changes his language after a page, and a customer may send a book.
    private const double Enough = 2;
    private const double Margin = 2;
    private const double ShareOfWords = 0.2;
    private const double ShareOfScript = 0.5;

    /// <summary>The language of a text, as in BCP 47 without a region; nothing where it is not sure.</summary>
    /// <param name="text">What somebody wrote.</param>
    public static string? LanguageOf(string text)
    {
        var runes = (text.Length > MostCharacters ? text[..MostCharacters] : text).EnumerateRunes().Where(Rune.IsLetter).ToList();
        return runes.Count < 2 ? null : ByScript(runes) ?? ByWords(text.Length > MostCharacters ? text[..MostCharacters] : text);
    }

    private static string? ByScript(List<Rune> letters)
    {
        int Count(Func<int, bool> isOne) => letters.Count(letter => isOne(letter.Value));
        bool Mostly(int count) => count >= letters.Count * ShareOfScript;
        var (kana, han) = (Count(IsKana), Count(IsHan));
        return Mostly(Count(IsHangul)) ? "ko"
            : kana > 0 && Mostly(kana + han) ? "ja"
            : Mostly(han) ? "zh"
            : Mostly(Count(IsArabic)) ? Count(IsPersianOrUrdu) > 0 ? null : "ar"
            : Mostly(Count(IsCyrillic)) ? Count(IsOtherCyrillic) > 0 || Count(IsRussian) == 0 ? null : "ru"
            : null;
    }

    private static string? ByWords(string text)
    {
        var words = WordsOf(text);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Distinct())
        {
            foreach (var (tag, weight) in LanguageProfiles.ByWord.GetValueOrDefault(word, []))
            {
                weights[tag] = weights.GetValueOrDefault(tag) + weight;
            }
        }

        return weights.OrderByDescending(pair => pair.Value).Take(2).ToList() switch
        {
            [var (first, weight)] when IsSure(weight, 0, words.Count) => first,
            [var (first, weight), var (_, second)] when IsSure(weight, second, words.Count) => first,
            _ => null,
        };
    }

    private static bool IsSure(double weight, double second, int words) => weight >= Enough && weight >= second * Margin && weight >= words * ShareOfWords;

    // An address, a mention and a link are no words of a language.
    private static List<string> WordsOf(string text) =>
    [
        .. text.ToLowerInvariant().Replace('\u2019', '\'').Normalize(NormalizationForm.FormC)
            .Split([' ', '\n', '\r', '\t', ',', ';', '.', '!', '?', ':', '(', ')', '"', '\u00a0', '«', '»', '¿', '¡'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Contains('@', StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal) && word.Any(char.IsLetter)),
    ];

    private static bool IsHangul(int letter) => letter is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F);

    private static bool IsKana(int letter) => letter is (>= 0x3041 and <= 0x30FF and not 0x30FB) or (>= 0xFF66 and <= 0xFF9D);

    private static bool IsHan(int letter) => letter is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2FA1F);

    private static bool IsArabic(int letter) => letter is (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F);

    // Letters that Arabic has not: pe, che, zhe, gaf, Persian kaf and ye, and those of Urdu.
    private static bool IsPersianOrUrdu(int letter) => letter is 0x067E or 0x0686 or 0x0698 or 0x06AF or 0x06A9 or 0x06CC or 0x0679 or 0x0688 or 0x0691 or 0x06BA or 0x06BE or 0x06C1 or 0x06D2;

    private static bool IsCyrillic(int letter) => letter is >= 0x0400 and <= 0x04FF;

    // ы, э and ё are in Russian and Belarusian, not in Bulgarian, Serbian, Macedonian or Ukrainian; Belarusian is known by its i and short u.
    private static bool IsRussian(int letter) => letter is 0x044B or 0x042B or 0x044D or 0x042D or 0x0451 or 0x0401;

    private static bool IsOtherCyrillic(int letter) => IsCyrillic(letter) && letter is not (>= 0x0410 and <= 0x044F or 0x0401 or 0x0451);
}

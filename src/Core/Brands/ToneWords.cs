using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Messaging.Tongues;

namespace Messaging.Brands;

// Words that address somebody in one way only. Few and certain rather than many: a text without any of them passes.
internal static partial class ToneWords
{
    private static readonly FrozenDictionary<string, (FrozenSet<string> Formal, FrozenSet<string> Informal)> Languages =
        new Dictionary<string, (string Formal, string Informal)>
        {
            // Sie, Ihr and Ihnen address somebody only with a capital; at the beginning of a sentence they may mean others.
            ["de"] = ("Ihnen Ihrem Ihren", "du dich dir dein deine deinem deinen deiner euch euer eure"),
            ["fr"] = ("vous votre vos", "tu toi tes"),
            ["es"] = ("usted ustedes", "tú contigo vosotros vosotras"),
            ["it"] = ("", "ti tuo tua tuoi tue"),
            ["pt"] = ("", "tu teu tua teus tuas"),
            ["nl"] = ("uw", "je jij jou jouw"),
        }.ToFrozenDictionary(pair => pair.Key, pair => (Words(pair.Value.Formal), Words(pair.Value.Informal)));

    /// <summary>The first word that is not in the tone; nothing where there is none, or the language is one that we do not know.</summary>
    public static string? Against(Tone tone, string text, string language)
    {
        if (tone is Tone.Any || !Languages.TryGetValue(LanguageTag.Primary(language).ToLowerInvariant(), out var words))
        {
            return null;
        }

        var wrong = tone is Tone.Formal ? words.Informal : words.Formal;
        return Word().Matches(text).Select(match => match.Value)
            .FirstOrDefault(word => wrong.Contains(word) || (tone is Tone.Formal && wrong.Contains(word.ToLowerInvariant())));
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}

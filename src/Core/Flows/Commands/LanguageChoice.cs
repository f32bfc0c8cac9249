using Messaging.Channels;
using Messaging.Messages;
using Messaging.Tongues;

namespace Messaging.Flows.Commands;

/// <summary>The languages of a flow, for a customer to choose from.</summary>
internal static class LanguageChoice
{
    // What "language" is called, and what the language is called, both by those who speak it.
    private static readonly (string Tag, string Language, string Name)[] Rows =
    [
        ("en", "Language", "English"), ("fr", "Langue", "Français"), ("de", "Sprache", "Deutsch"), ("es", "Idioma", "Español"), ("it", "Lingua", "Italiano"),
        ("pt", "Idioma", "Português"), ("nl", "Taal", "Nederlands"), ("pl", "Język", "Polski"), ("sv", "Språk", "Svenska"), ("da", "Sprog", "Dansk"),
        ("nb", "Språk", "Norsk"), ("fi", "Kieli", "Suomi"), ("cs", "Jazyk", "Čeština"), ("tr", "Dil", "Türkçe"), ("ru", "Язык", "Русский"),
        ("uk", "Мова", "Українська"), ("ar", "اللغة", "العربية"), ("zh", "语言", "中文"), ("ja", "言語", "日本語"), ("ko", "언어", "한국어"),
    ];

    /// <summary>How it is asked for, in each of these languages.</summary>
    public static IEnumerable<string> Words => Rows.Select(row => row.Language);

    /// <summary>The question; nothing where there is nothing to choose.</summary>
    public static Content.Choice? Of(Flow flow) => flow.Languages.Count < 2
        ? null
        : new(string.Join(" / ", flow.Languages.Select(tag => Row(tag).Language).Distinct()), [.. flow.Languages.Select(Option)]);

    /// <summary>The language that an answer to it picks; nothing when it picks none of the flow's.</summary>
    public static string? Picked(Content said, Flow flow)
    {
        var words = new Content.Text(said.Words);
        return (ChoiceAnswer.Match(said, [.. flow.Languages.Select(Option)]) ?? ChoiceAnswer.Match(words, [.. flow.Languages.Select(Option)]))?.Id
            ?? (LanguageNames.TagOf(words.Body) is { } tag && flow.Languages.Contains(LanguageTag.Primary(tag)) ? LanguageTag.Primary(tag) : null);
    }

    private static ChoiceOption Option(string tag) => new(tag, Row(tag).Name);

    private static (string Language, string Name) Row(string tag) => Rows.Where(row => row.Tag == tag).Select(row => (row.Language, row.Name)).DefaultIfEmpty((Rows[0].Language, tag)).First();
}

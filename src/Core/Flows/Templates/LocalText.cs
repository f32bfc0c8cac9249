using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>
/// A text in one or several languages, written either as a text, or as a map from language to text. A customer gets it in his language, else in that without
/// its region, else in the first that was written.
/// </summary>
internal sealed record LocalText(LocalText.Version[] Versions)
{
    public static LocalText None { get; } = new([]);

    /// <summary>Texts of our own, without holes.</summary>
    public static LocalText Plain(params ReadOnlySpan<(string Language, string Text)> versions)
    {
        var texts = new Version[versions.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = new(versions[i].Language, Template.Plain(versions[i].Text));
        }

        return new(texts);
    }

    public bool IsEmpty => Versions.Length == 0;

    public static Reader<LocalText> Read => new(new Form.Named("a text", TextForm) { Made = typeof(LocalText) }, (node, checks) => node is Node.Map { Entries.Count: > 0 } map
        ? new([.. map.Entries.Select(entry => new Version(Languages.Tag.From(entry.Key, checks), Template.ReadSome.From(entry.Value, checks)))])
        : node is Node.Scalar ? new([new("", Template.ReadSome.From(node, checks))])
        : checks.Error(node.At, $"Expected a text, or texts by language such as {{ en: Hello, fr: Bonjour }}, not {node.Word}.", None));

    /// <summary>The version for somebody who prefers these languages in this order: a language itself, else the one without its region, else the first that was written.</summary>
    public Version For(IReadOnlyList<string> languages)
    {
        for (var i = 0; i < languages.Count; i++)
        {
            if ((Find(languages[i]) ?? Find(Languages.Primary(languages[i]))) is { } found)
            {
                return found;
            }
        }

        return Versions[0];
    }

    private static Form.Either TextForm() => new(
        Template.ReadSome.Form,
        new Form.Map(Languages.Tag.Form, Template.ReadSome.Form, int.MaxValue));

    private Version? Find(string language)
    {
        foreach (var version in Versions)
        {
            if (version.Language.Equals(language, StringComparison.OrdinalIgnoreCase))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The text in one language; the language is empty when the text is meant for all.</summary>
    internal sealed record Version(string Language, Template Text);
}

using Messaging.Brands;
using Messaging.Channels;
using Messaging.Flows.Yaml;
using Messaging.Tongues;

namespace Messaging.Flows.Templates;

/// <summary>
/// A text as it is said to different people. Written as a text; by language (<c>en</c>, <c>fr-CA</c>); by tone (<c>formal</c>, <c>informal</c>), inside of a
/// language or instead of languages; and beside those by channel (<c>sms</c>), which again may be a text, by language or by tone.
/// </summary>
internal sealed record LocalText(LocalText.Version[] Versions)
{
    public static LocalText None { get; } = new([]);

    public static Reader<LocalText> Read => LocalTextReader.Read;

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

    /// <summary>
    /// The version for somebody. His languages come first, in their order: each itself, then without its region, then of another region; what bears no
    /// language is in all of them. Of one language, what was written for his channel goes before what is for all. Of that, the tone decides: the wanted one,
    /// else none in particular. At last it is the first that was written, for his channel or for all.
    /// </summary>
    public Version For(IReadOnlyList<string> languages, Channel channel = default, Tone tone = Tone.Any)
    {
        for (var i = 0; i < languages.Count; i++)
        {
            var language = languages[i];
            if ((Best(language, channel, tone, IsSame) ?? Best(language, channel, tone, IsWithoutRegion) ?? Best(language, channel, tone, IsOfAnotherRegion)) is { } found)
            {
                return found;
            }
        }

        return Best("", channel, tone, (_, _) => true) ?? Versions[0];
    }

    private Version? Best(string language, Channel channel, Tone tone, Func<string, string, bool> fits) =>
        InTone(language, channel, tone, fits) ?? InTone(language, null, tone, fits);

    private Version? InTone(string language, Channel? channel, Tone tone, Func<string, string, bool> fits)
    {
        Version? best = null;
        foreach (var version in Versions)
        {
            if (version.Channel == channel && (version.Language.Length == 0 || fits(version.Language, language))
                && (best is null || (Closeness(version) > Closeness(best) && version.Language == best.Language)))
            {
                best = version;
            }
        }

        return best;

        int Closeness(Version version) => version.Tone == tone ? 2 : version.Tone == Tone.Any ? 1 : 0;
    }

    private static bool IsSame(string written, string wanted) => written.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsWithoutRegion(string written, string wanted) => !written.Contains('-') && IsOfAnotherRegion(written, wanted);

    private static bool IsOfAnotherRegion(string written, string wanted) => LanguageTag.SameLanguage(written, wanted);

    /// <summary>The text in one language, for one channel, in one tone; each is empty when the text is meant for all.</summary>
    internal sealed record Version(string Language, Template Text)
    {
        public Channel? Channel { get; init; }

        public Tone Tone { get; init; }
    }
}

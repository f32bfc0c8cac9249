using Messaging.Channels;
using Messaging.Flows.Answers;

namespace Messaging.Tongues;

/// <summary>Languages as people call them.</summary>
public static class LanguageNames
{
    private const int MostWords = 12; // Who says more than that is not naming his language.

    // Each in itself, in English, French, German and Spanish, and as it is otherwise called. Source: https://cldr.unicode.org (display names).
    private static readonly (string Tag, string[] Names)[] Rows = [.. """
        en|english anglais englisch ingles inglese engels angielski 英语 英語 영어 английский الإنجليزية
        fr|francais french franzosisch frances francese frans francuski 法语 法語 フランス語 프랑스어 французский الفرنسية
        de|deutsch german allemand aleman tedesco alemao duits niemiecki 德语 德語 ドイツ語 독일어 немецкий الألمانية
        es|espanol spanish espagnol spanisch castellano spagnolo espanhol spaans hiszpanski 西班牙语 スペイン語 스페인어 испанский الإسبانية
        it|italiano italian italien italienisch italiaans wloski 意大利语 イタリア語 이탈리아어 итальянский الإيطالية
        pt|portugues portuguese portugais portugiesisch portoghese portugees brasileiro 葡萄牙语 ポルトガル語 포르투갈어 португальский البرتغالية
        nl|nederlands dutch neerlandais niederlandisch neerlandes holandes olandese hollands vlaams flemish 荷兰语 オランダ語 нидерландский
        pl|polski polish polonais polnisch polaco polacco pools 波兰语 ポーランド語 польский
        zh|中文 汉语 漢語 普通话 國語 国语 简体中文 繁體中文 中国語 중국어 chinese chinois chinesisch chino cinese mandarin putonghua китайский الصينية
        ja|日本語 日语 日語 일본어 japanese japonais japanisch japones giapponese nihongo японский اليابانية
        ko|한국어 한국말 조선말 韩语 韓語 韓国語 korean coreen koreanisch coreano корейский الكورية
        ar|العربية عربي عربى arabic arabe arabisch arabo 阿拉伯语 アラビア語 아랍어 арабский
        ru|русский russian russe russisch ruso russo rosyjski 俄语 ロシア語 러시아어 الروسية
        uk|українська українською ukrainian ukrainien ukrainisch ucraniano ukrainski украинский
        sv|svenska swedish suedois schwedisch sueco
        da|dansk danish danois danisch danes
        nb|norsk bokmal norwegian norvegien norwegisch noruego
        fi|suomi suomeksi finnish finnois finnisch finlandes
        cs|cestina cesky czech tcheque tschechisch checo
        sk|slovencina slovensky slovak slovaque slowakisch eslovaco
        hu|magyar magyarul hungarian hongrois ungarisch hungaro
        ro|romana romaneste romanian roumain rumanisch rumano
        el|ελληνικα greek grec griechisch griego
        tr|turkce turkish turc turkisch turco
        he|עברית hebrew hebreu hebraisch hebreo
        hi|हिन्दी हिंदी hindi
        th|ไทย ภาษาไทย thai thailandais
        vi|vietnamese vietnamien vietnamesisch vietnamita tiengviet
        id|indonesia indonesian indonesien indonesisch indonesio
        ca|catala catalan katalanisch
        """.Split('\n').Select(row => row.Split('|')).Select(row => (row[0].Trim(), row[1].Split(' ').Select(FoldedText.Of).ToArray()))];

    private static readonly Dictionary<string, string> Tags = Rows.SelectMany(row => row.Names.Select(name => (name, row.Tag))).ToDictionary(pair => pair.name, pair => pair.Tag, StringComparer.Ordinal);

    private static readonly HashSet<string> Known = [.. Rows.Select(row => row.Tag)];

    /// <summary>The language that somebody names, as in BCP 47; nothing where he names none, or several. A tag of a language that we know may have a region.</summary>
    /// <param name="text">A tag such as <c>fr</c> or <c>pt-BR</c>, or words such as "English please", "français", 中文.</param>
    public static string? TagOf(string text)
    {
        var tag = text.Trim().Replace('_', '-');
        if (Known.Contains(LanguageTag.Primary(tag).ToLowerInvariant()) && LanguageTag.Is(Lowered(tag)))
        {
            return Lowered(tag);
        }

        var words = FoldedText.Of(PlainWords.Of(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = words.Length > MostWords ? [] : words.SelectMany(NamedBy).Distinct().Take(2).ToList();
        return named is [var only] ? only : null;
    }

    // Some scripts put no blanks between words.
    private static IEnumerable<string> NamedBy(string word) => Tags.TryGetValue(word, out var tag) ? [tag]
        : char.IsAscii(word[0]) ? []
        : Tags.Where(pair => pair.Key[0] > '\u2e80' && word.Contains(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct();

    private static string Lowered(string tag) => $"{LanguageTag.Primary(tag).ToLowerInvariant()}{tag[LanguageTag.Primary(tag).Length..]}";
}

using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Answers;

/// <summary>How people say yes and no.</summary>
internal static class YesNoWords
{
    // What is shown first, then what else is understood: in small letters without accents.
    private static readonly (string Language, string Yes, string No, string AlsoYes, string AlsoNo)[] Rows =
    [
        ("en", "Yes", "No", "y yep yeah yup sure ok okay correct right true", "n nope nah false"),
        ("fr", "Oui", "Non", "o ouais d'accord exact", "pas"),
        ("de", "Ja", "Nein", "j jo jawohl klar gerne stimmt richtig", "ne nee falsch"),
        ("es", "Sí", "No", "s claro vale", ""),
        ("it", "Sì", "No", "certo va bene", ""),
        ("pt", "Sim", "Não", "claro", ""),
        ("nl", "Ja", "Nee", "jawel", "neen"),
        ("pl", "Tak", "Nie", "t", ""),
        ("sv", "Ja", "Nej", "japp", ""),
        ("tr", "Evet", "Hayır", "", ""),
        ("ru", "Да", "Нет", "", ""),
        ("ar", "نعم", "لا", "اجل", ""),
        ("zh", "是", "否", "是的 好 好的 对 可以", "不 不是 不要 不对"),
        ("ja", "はい", "いいえ", "ええ うん お願いします", "いや"),
        ("ko", "네", "아니요", "예 응", "아니오 아니"),
    ];

    private static readonly FrozenSet<string> SayYes = Rows.SelectMany(row => Words(row.Yes, row.AlsoYes)).Append("👍").ToFrozenSet();
    private static readonly FrozenSet<string> SayNo = Rows.SelectMany(row => Words(row.No, row.AlsoNo)).Append("👎").ToFrozenSet();

    public static LocalText Yes { get; } = new([.. Rows.Select(row => Version(row.Language, row.Yes))]);

    public static LocalText No { get; } = new([.. Rows.Select(row => Version(row.Language, row.No))]);

    /// <summary>Whether words are a yes; nothing when they are neither.</summary>
    public static bool? Meaning(string words)
    {
        var said = FoldedText.Of(words).Trim(' ', '.', '!', '?', ',', '。', '！');
        return SayYes.Contains(said) ? true : SayNo.Contains(said) ? false : null;
    }

    private static IEnumerable<string> Words(string shown, string also) =>
        also.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(shown).Select(FoldedText.Of);

    private static LocalText.Version Version(string language, string word) => new(language, Template.Plain(word));
}

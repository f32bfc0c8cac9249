using System.Collections.Frozen;
using Messaging.Tongues;

namespace Messaging.Articles;

// Words that stand in every question, and so tell no article from another. As they are searched: in small letters without accents.
internal static class StopWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, string>
    {
        ["en"] = "a about am an and any anybody anyone anything are as at be been but by can cannot could did do does don for from get had has have hello help hey hi how i if in is it its just know "
            + "like ll m me my need no not of off on or our out please re s so some somebody someone something t thank thanks that the their them there they this to too up us ve very want was we were what "
            + "when where which who why will with would yes you your",
        ["fr"] = "a ai aide au aux avec bonjour c ce cela ces cette comment d dans de des du elle en est et etre fait faire faut il ils j je l la le les leur lui m ma mais "
            + "merci mes moi mon n ne non nous on ou oui par pas peut peux plait pour pourquoi puis qu quand que quel quelle qui quoi s sa salut sans se ses si son sont sur svp t "
            + "ta te tu un une va vais veux voudrais vos votre vous y",
        ["de"] = "aber als am an auf aus bei bin bitte da danke das dass dem den der des die doch ein eine einen einer es fur guten hallo hat habe haben hilfe ich ihr im in ist ja "
            + "kann konnen man mein meine meinem meinen mich mir mit mochte muss nach nicht noch oder sie sich sind tag um und uns unser von vom wann warum was wer werden wie will "
            + "wir wird wo zu zum zur",
        ["es"] = "a al ayuda como con cual cuando de del donde el en era es esta este favor gracias hay hola la las le lo los me mi mis muy no nos o para pero por porque puedo que "
            + "quiero se si sin son su sus te tengo tu un una y ya yo",
        ["it"] = "a ai aiuto al alla anche buongiorno che chi ci ciao come con cosa da dal dei del della di dove e ed favore gli grazie ho i il in io la le lo ma mi mia mio miei "
            + "nel non o per perche piu posso quando sono su un una vorrei",
        ["pt"] = "a ajuda ao as boa bom como com da das de do dos e em eu favor foi isso mas me meu meus minha na nao no o obrigado ola onde os ou para pode por posso qual quando "
            + "que quero se sem seu sua tem um uma",
        ["nl"] = "aan als bij dan dat de die dit een en er graag hallo heb het hoe hulp ik in is ja je kan met mijn naar niet of om op ook te u uit van voor waar waarom wanneer wat "
            + "we wie wil worden zijn",
        ["zh"] = "怎么 什么 可以 我想 我要 你好 您好 请问 如何 一下 知道 想要 是否 能不 不能 有没 没有 我的 是不 不是 时候 哪里 为什 怎样 帮我 需要 谢谢",
        ["ko"] = "어떻 떻게 안녕 하세 세요 니다 습니 합니 나요 까요 있나 주세 싶어 어요 해요",
    }.ToFrozenDictionary(words => words.Key, words => words.Value.Split(' ').ToFrozenSet());

    public static bool Has(string word, string language) => LanguageTag.Primary(language) switch
    {
        // What stands between the other characters there is grammar.
        "ja" => word.All(letter => letter is >= '\u3040' and <= '\u309F'),
        var primary => ByLanguage.TryGetValue(primary, out var words) && words.Contains(word),
    };
}

using System.Collections.Frozen;
using Messaging.Channels;

namespace Messaging.Flows.Commands;

/// <summary>The words for commands: each is heard in any language, but only when nothing else is said.</summary>
internal static class CommandWords
{
    private const char Slash = '/';

    private static readonly FrozenDictionary<string, FlowCommand> Meanings = new (FlowCommand Command, string[] Words)[]
    {
        (FlowCommand.Agent,
        [
            "agent, human, operator, representative, real person, talk to a person, talk to a human, talk to an agent, speak to an agent, speak to a person",
            "conseiller, un conseiller, humain, un humain, opérateur, parler à un conseiller, parler à quelqu'un",
            "mensch, mitarbeiter, berater, kundenberater, mit einem menschen sprechen",
            "agente, humano, asesor, operador, hablar con una persona, hablar con un agente",
            "operatore, umano, parlare con un operatore", "atendente, falar com um atendente", "medewerker, mens", "konsultant, człowiek",
            "människa, medarbetare", "temsilci, müşteri temsilcisi", "оператор, агент, человек", "موظف, وكيل, انسان",
            "人工, 人工客服, 转人工, 真人, 客服", "オペレーター, 担当者", "상담원, 상담사",
        ]),
        (FlowCommand.Menu,
        [
            "menu, main menu, start over, restart", "accueil, menu principal, recommencer", "menü, hauptmenü, von vorne", "menú, menú principal, inicio",
            "menu principale, ricominciare", "início, recomeçar", "hoofdmenu, opnieuw", "od nowa", "meny, huvudmeny, börja om", "ana menü, baştan",
            "меню, сначала", "القائمة, القائمة الرئيسية", "菜单, 主菜单, 重新开始", "メニュー, 最初から", "메뉴, 처음으로",
        ]),
        (FlowCommand.Back,
        [
            "back, go back, previous", "retour, précédent, revenir", "zurück", "atrás, volver", "indietro", "voltar", "terug, vorige", "wstecz, cofnij",
            "tillbaka", "geri", "назад", "رجوع, السابق", "返回, 上一步", "戻る, 前へ", "뒤로, 이전",
        ]),
        (FlowCommand.Stop,
        [
            "stop, quit, exit, cancel", "arrêter, arrêtez, annuler, quitter", "stopp, abbrechen, beenden", "parar, salir, cancelar", "esci, annulla",
            "sair", "stoppen, annuleren", "anuluj, zakończ", "avbryt, avsluta", "dur, iptal", "стоп, отмена", "توقف, الغاء", "停止, 取消, 退出",
            "中止, キャンセル, やめる", "중지, 취소, 그만",
        ]),
        (FlowCommand.Language, [.. LanguageChoice.Words, "languages, change language", "langues, changer de langue", "sprachen, sprache wechseln"]),
    }.SelectMany(row => row.Words.SelectMany(words => words.Split(", ")).Select(word => KeyValuePair.Create(FoldedText.Of(word), row.Command)))
        .DistinctBy(word => word.Key).ToFrozenDictionary();

    /// <summary>The command that these words are; nothing when they are none. Bots of some channels are used to a slash before them.</summary>
    public static FlowCommand? Meaning(string words) =>
        words.Length > 0 && Meanings.TryGetValue(FoldedText.Of(words).Trim(' ', '.', '!', '?', ',', '。', '！', Slash), out var command) ? command : null;
}

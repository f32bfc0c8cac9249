using Messaging.Channels;

namespace Messaging.Flows.Answers;

/// <summary>What people call days and months. Tables of our own: what is installed on the machine must not change what a flow understands.</summary>
internal static class CalendarWords
{
    private const int ShortestName = 3;

    private static readonly string[][] Months = Rows(
        "january february march april may june july august september october november december",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");

    private static readonly string[][] Weekdays = Rows(
        "monday tuesday wednesday thursday friday saturday sunday",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lunes martes miercoles jueves viernes sabado domingo",
        "lunedi martedi mercoledi giovedi venerdi sabato domenica",
        "segunda terca quarta quinta sexta sabado domingo",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "mandag tisdag onsdag torsdag fredag lordag sondag",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
        "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "周一 周二 周三 周四 周五 周六 周日");

    private static readonly Dictionary<string, int> Days = new[]
    {
        (-1, "yesterday|hier|gestern|ayer|ieri|ontem|gisteren|igar|wczoraj|昨天|昨日"),
        (0, "today|aujourd hui|heute|hoy|oggi|hoje|vandaag|idag|i dag|dzisiaj|dziś|今天|今日|きょう"),
        (1, "tomorrow|demain|morgen|manana|domani|amanha|imorgon|i morgon|jutro|明天|明日|あした"),
        (2, "day after tomorrow|the day after tomorrow|apres demain|ubermorgen|pasado manana|dopodomani|depois de amanha|overmorgen|i overmorgon|pojutrze|后天|後天|明後日|あさって"),
    }.SelectMany(row => row.Item2.Split('|').Select(words => (Words: FoldedText.Of(words), Days: row.Item1))).ToDictionary(pair => pair.Words, pair => pair.Days);

    // Words that stand around a date and change nothing about it.
    private static readonly HashSet<string> Around =
    [
        "on", "the", "of", "at", "next", "this", "coming", "le", "la", "du", "au", "de", "prochain", "prochaine", "ce", "cette", "am", "den", "der",
        "dem", "nachsten", "nachster", "nachste", "kommenden", "diesen", "el", "del", "proximo", "proxima", "este", "il", "prossimo", "prossima",
        "em", "do", "feira", "op", "volgende", "aankomende", "deze", "nasta", "w", "nastepny", "下", "下个", "来週", "来",
    ];

    /// <summary>The days from today that words such as tomorrow mean.</summary>
    public static int? FromToday(string folded) => Days.TryGetValue(folded, out var days) ? days : null;

    /// <summary>The month, from 1, of a name or of the beginning of one.</summary>
    public static int? Month(string word) => Number(word, Months);

    /// <summary>The day of the week, Monday being 1, of a name or of the beginning of one.</summary>
    public static int? Weekday(string word) => Number(word, Weekdays);

    public static bool IsAround(string word) => Around.Contains(word);

    // A whole name goes before the beginning of another; a beginning that may be two is neither.
    private static int? Number(string word, string[][] rows)
    {
        var whole = Numbers(rows, name => name == word);
        var begun = whole.Count > 0 || word.Length < ShortestName ? whole : Numbers(rows, name => name.StartsWith(word, StringComparison.Ordinal));
        return begun is [var only] ? only : null;
    }

    private static List<int> Numbers(string[][] rows, Func<string, bool> isIt) =>
        [.. rows.SelectMany(row => row.Select((name, index) => (name, index + 1))).Where(pair => isIt(pair.name)).Select(pair => pair.Item2).Distinct()];

    private static string[][] Rows(params string[] rows) => [.. rows.Select(row => row.Split(' ').Select(FoldedText.Of).ToArray())];
}

namespace Messaging.Flows.Templates;

/// <summary>
/// The tables of the locales. Source: https://cldr.unicode.org, with two changes. Digits are grouped by a plain blank where typography has a narrow one, and by
/// a plain apostrophe: either other would make an SMS of 160 characters one of 70. And a short date in English without a region names its month, because
/// 3/4/2026 is in March for some readers and in April for others.
/// </summary>
internal static class Locales
{
    private const string AfterBlank = "1 ¤";
    private const string BeforeBlank = "¤ 1";
    private const string Before = "¤1";

    private static readonly LocaleWords English = new()
    {
        Months = Split("January February March April May June July August September October November December"),
        ShortMonths = Split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        Days = Split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        ShortDays = Split("Mon Tue Wed Thu Fri Sat Sun"),
        Short = "d MMM yyyy",
        Long = "d MMMM yyyy",
        Day = "dddd d MMMM",
        GroupSeparator = ",",
        And = " and ",
        Or = " or ",
        Money = Before,
        MoneyByCode = BeforeBlank,
    };

    private static readonly LocaleWords French = new()
    {
        Months = Split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        ShortMonths = Split("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
        Days = Split("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        ShortDays = Split("lun. mar. mer. jeu. ven. sam. dim."),
        Short = "dd'/'MM'/'yyyy",
        Long = "d MMMM yyyy",
        Day = "dddd d MMMM",
        First = "1er",
        GroupSeparator = " ",
        And = " et ",
        Or = " ou ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
    };

    private static readonly LocaleWords German = new()
    {
        Months = Split("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        ShortMonths = Split("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
        Days = Split("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
        ShortDays = Split("Mo. Di. Mi. Do. Fr. Sa. So."),
        Short = "dd'.'MM'.'yyyy",
        Long = "d'.' MMMM yyyy",
        Day = "dddd', 'd'.' MMMM",
        GroupSeparator = ".",
        And = " und ",
        Or = " oder ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
    };

    private static readonly LocaleWords Spanish = new()
    {
        Months = Split("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        ShortMonths = Split("ene feb mar abr may jun jul ago sept oct nov dic"),
        Days = Split("lunes martes miércoles jueves viernes sábado domingo"),
        ShortDays = Split("lun mar mié jue vie sáb dom"),
        Short = "d'/'M'/'yyyy",
        Long = "d 'de' MMMM 'de' yyyy",
        Day = "dddd', 'd 'de' MMMM",
        GroupSeparator = ".",
        KeepsFour = true,
        And = " y ",
        Or = " o ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
    };

    private static readonly LocaleWords Italian = new()
    {
        Months = Split("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        ShortMonths = Split("gen feb mar apr mag giu lug ago set ott nov dic"),
        Days = Split("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        ShortDays = Split("lun mar mer gio ven sab dom"),
        Short = "dd'/'MM'/'yyyy",
        Long = "d MMMM yyyy",
        Day = "dddd d MMMM",
        GroupSeparator = ".",
        And = " e ",
        Or = " o ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
    };

    private static readonly LocaleWords Portuguese = new()
    {
        Months = Split("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        ShortMonths = Split("jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
        Days = Split("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
        ShortDays = Split("seg. ter. qua. qui. sex. sáb. dom."),
        Short = "dd'/'MM'/'yyyy",
        Long = "d 'de' MMMM 'de' yyyy",
        Day = "dddd', 'd 'de' MMMM",
        GroupSeparator = " ",
        KeepsFour = true,
        And = " e ",
        Or = " ou ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
    };

    private static readonly LocaleWords Dutch = new()
    {
        Months = Split("januari februari maart april mei juni juli augustus september oktober november december"),
        ShortMonths = Split("jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec."),
        Days = Split("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        ShortDays = Split("ma di wo do vr za zo"),
        Short = "dd'-'MM'-'yyyy",
        Long = "d MMMM yyyy",
        Day = "dddd d MMMM",
        GroupSeparator = ".",
        And = " en ",
        Or = " of ",
        Money = BeforeBlank,
        MoneyByCode = BeforeBlank,
    };

    private static readonly LocaleWords Polish = new()
    {
        Months = Split("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
        ShortMonths = Split("sty lut mar kwi maj cze lip sie wrz paź lis gru"),
        Days = Split("poniedziałek wtorek środa czwartek piątek sobota niedziela"),
        ShortDays = Split("pon. wt. śr. czw. pt. sob. niedz."),
        Short = "dd'.'MM'.'yyyy",
        Long = "d MMMM yyyy",
        Day = "dddd', 'd MMMM",
        GroupSeparator = " ",
        KeepsFour = true,
        And = " i ",
        Or = " lub ",
        Money = AfterBlank,
        MoneyByCode = AfterBlank,
        Home = "PLN",
    };

    private static readonly LocaleWords Chinese = new()
    {
        Months = Split("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
        ShortMonths = Split("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        Days = Split("星期一 星期二 星期三 星期四 星期五 星期六 星期日"),
        ShortDays = Split("周一 周二 周三 周四 周五 周六 周日"),
        Short = "yyyy'/'M'/'d",
        Long = "yyyy'年'M'月'd'日'",
        Day = "M'月'd'日'dddd",
        GroupSeparator = ",",
        ListComma = "、",
        And = "和",
        Or = "或",
        Money = Before,
        MoneyByCode = BeforeBlank,
        Home = "CNY",
    };

    private static readonly LocaleWords Japanese = Chinese with
    {
        Months = Split("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        Days = Split("月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日"),
        ShortDays = Split("月 火 水 木 金 土 日"),
        Short = "yyyy'/'MM'/'dd",
        Day = "M'月'd'日'dddd",
        And = "、",
        Or = "、または",
        Home = "JPY",
    };

    // A region stands here where it differs from its language, or has a currency of its own.
    private static readonly Dictionary<string, LocaleWords> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = English,
        ["en-US"] = American("USD"),
        ["en-CA"] = American("CAD") with { Short = "yyyy'-'MM'-'dd" },
        ["en-GB"] = British("GBP"),
        ["en-IE"] = British(null),
        ["en-AU"] = British("AUD"),
        ["en-NZ"] = British("NZD"),
        ["en-ZA"] = British("ZAR") with { Short = "yyyy'/'MM'/'dd" },
        ["en-SG"] = British("SGD"),
        ["en-HK"] = British("HKD"),
        ["en-IN"] = British("INR") with { GroupSize = 2 },
        ["fr"] = French,
        ["fr-CA"] = French with { Short = "yyyy'-'MM'-'dd", Home = "CAD" },
        ["fr-CH"] = French with { Short = "dd'.'MM'.'yyyy", Home = "CHF" },
        ["de"] = German,
        ["de-AT"] = German with { Months = [.. German.Months.Select(month => month == "Januar" ? "Jänner" : month)], Money = BeforeBlank, MoneyByCode = BeforeBlank },
        ["de-CH"] = German with { GroupSeparator = "'", Money = BeforeBlank, MoneyByCode = BeforeBlank, Home = "CHF" },
        ["es"] = Spanish,
        ["es-MX"] = LatinAmerican("MXN") with { GroupSeparator = ",", KeepsFour = false },
        ["es-US"] = LatinAmerican("USD") with { GroupSeparator = ",", KeepsFour = false },
        ["es-AR"] = LatinAmerican("ARS") with { Money = BeforeBlank, KeepsFour = false },
        ["es-CL"] = LatinAmerican("CLP") with { KeepsFour = false },
        ["es-CO"] = LatinAmerican("COP") with { Money = BeforeBlank, KeepsFour = false },
        ["it"] = Italian,
        ["it-CH"] = Italian with { Short = "dd'.'MM'.'yyyy", GroupSeparator = "'", Money = BeforeBlank, MoneyByCode = BeforeBlank, Home = "CHF" },
        ["pt"] = Portuguese,
        ["pt-BR"] = Portuguese with { GroupSeparator = ".", KeepsFour = false, Money = BeforeBlank, MoneyByCode = BeforeBlank, Home = "BRL" },
        ["nl"] = Dutch,
        ["pl"] = Polish,
        ["zh"] = Chinese,
        ["zh-TW"] = Chinese with { Home = "TWD", ShortDays = Split("週一 週二 週三 週四 週五 週六 週日") },
        ["zh-HK"] = Chinese with { Home = "HKD", ShortDays = Split("週一 週二 週三 週四 週五 週六 週日") },
        ["ja"] = Japanese,
    };

    public static IReadOnlyCollection<string> Tags => All.Keys;

    public static LocaleWords Of(string tag) => All[tag];

    /// <summary>What stands before the last item of a list. In Spanish, "y" before the sound of i is "e", and "o" before that of o is "u".</summary>
    public static string Joint(LocaleWords words, bool alternatives, string last)
    {
        var begins = last.ToLowerInvariant();
        return (alternatives, words.And) switch
        {
            (false, " y ") when begins is ['i' or 'í', ..] or ['h', 'i' or 'í', not ('a' or 'e'), ..] => " e ",
            (true, " y ") when begins is ['o' or 'ó', ..] or ['h', 'o' or 'ó', ..] => " u ",
            (true, _) => words.Or,
            _ => words.And,
        };
    }

    private static LocaleWords American(string currency) =>
        English with { Short = "M'/'d'/'yyyy", Long = "MMMM d', 'yyyy", Day = "dddd', 'MMMM d", Time = "h':'mm tt", Home = currency };

    private static LocaleWords British(string? currency) => English with { Short = "dd'/'MM'/'yyyy", Home = currency };

    private static LocaleWords LatinAmerican(string currency) => Spanish with { Short = "dd'/'MM'/'yyyy", Money = Before, MoneyByCode = BeforeBlank, Home = currency };

    private static string[] Split(string words) => words.Split(' ');
}

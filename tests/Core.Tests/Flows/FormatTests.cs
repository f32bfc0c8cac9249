using System.Globalization;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>Dates, numbers, money and lists as each language writes them, whatever is installed on the machine.</summary>
public class FormatTests
{
    // Language; long, short, day and time of 2026-03-01T14:05; 1234567.5 and 1234 grouped.
    public static TheoryData<string, string, string> Locales => Table("""
        en|1 March 2026; 1 Mar 2026; Sunday 1 March; 14:05|1,234,567.5 1,234
        en-US|March 1, 2026; 3/1/2026; Sunday, March 1; 2:05 PM|1,234,567.5 1,234
        en-GB|1 March 2026; 01/03/2026; Sunday 1 March; 14:05|1,234,567.5 1,234
        en-IN|1 March 2026; 01/03/2026; Sunday 1 March; 14:05|12,34,567.5 1,234
        fr|1er mars 2026; 01/03/2026; dimanche 1er mars; 14:05|1 234 567,5 1 234
        fr-CA|1er mars 2026; 2026-03-01; dimanche 1er mars; 14:05|1 234 567,5 1 234
        fr-BE|1er mars 2026; 01/03/2026; dimanche 1er mars; 14:05|1 234 567,5 1 234
        de|1. März 2026; 01.03.2026; Sonntag, 1. März; 14:05|1.234.567,5 1.234
        de-CH|1. März 2026; 01.03.2026; Sonntag, 1. März; 14:05|1'234'567.5 1'234
        es|1 de marzo de 2026; 1/3/2026; domingo, 1 de marzo; 14:05|1.234.567,5 1234
        es-MX|1 de marzo de 2026; 01/03/2026; domingo, 1 de marzo; 14:05|1,234,567.5 1,234
        it|1 marzo 2026; 01/03/2026; domenica 1 marzo; 14:05|1.234.567,5 1.234
        pt|1 de março de 2026; 01/03/2026; domingo, 1 de março; 14:05|1 234 567,5 1234
        pt-BR|1 de março de 2026; 01/03/2026; domingo, 1 de março; 14:05|1.234.567,5 1.234
        nl|1 maart 2026; 01-03-2026; zondag 1 maart; 14:05|1.234.567,5 1.234
        pl|1 marca 2026; 01.03.2026; niedziela, 1 marca; 14:05|1 234 567,5 1234
        zh|2026年3月1日; 2026/3/1; 3月1日星期日; 14:05|1,234,567.5 1,234
        ja|2026年3月1日; 2026/03/01; 3月1日日曜日; 14:05|1,234,567.5 1,234
        xx|2026-03-01; 2026-03-01; 2026-03-01; 14:05|1234567,5 1234
        """);

    // Language; 1234.5 euros, dollars and yen, minus half a pound, and 1.5 Kuwaiti dinars.
    public static TheoryData<string, string, string> Prices => Table("""
        en|€1,234.50; USD 1,234.50; JPY 1,235; -£0.50|KWD 1.500
        en-US|€1,234.50; $1,234.50; JPY 1,235; -£0.50|KWD 1.500
        fr|1 234,50 €; 1 234,50 USD; 1 235 JPY; -0,50 £|1,500 KWD
        fr-CA|1 234,50 €; 1 234,50 USD; 1 235 JPY; -0,50 £|1,500 KWD
        de|1.234,50 €; 1.234,50 USD; 1.235 JPY; -0,50 £|1,500 KWD
        de-AT|€ 1.234,50; USD 1.234,50; JPY 1.235; -£ 0,50|KWD 1,500
        de-CH|€ 1'234.50; USD 1'234.50; JPY 1'235; -£ 0.50|KWD 1.500
        es|1234,50 €; 1234,50 USD; 1235 JPY; -0,50 £|1,500 KWD
        es-US|€1,234.50; $1,234.50; JPY 1,235; -£0.50|KWD 1.500
        it|1.234,50 €; 1.234,50 USD; 1.235 JPY; -0,50 £|1,500 KWD
        pt|1234,50 €; 1234,50 USD; 1235 JPY; -0,50 £|1,500 KWD
        pt-BR|€ 1.234,50; USD 1.234,50; JPY 1.235; -£ 0,50|KWD 1,500
        nl|€ 1.234,50; USD 1.234,50; JPY 1.235; -£ 0,50|KWD 1,500
        pl|1234,50 €; 1234,50 USD; 1235 JPY; -0,50 £|1,500 KWD
        zh|€1,234.50; USD 1,234.50; JPY 1,235; -£0.50|KWD 1.500
        ja|€1,234.50; USD 1,234.50; ¥1,235; -£0.50|KWD 1.500
        xx|1234,50 €; 1234,50 USD; 1235 JPY; -0,50 £|1,500 KWD
        """);

    [Theory]
    [MemberData(nameof(Locales))]
    public void Dates_and_numbers_are_written_as_the_language_has_them(string language, string dates, string numbers)
    {
        Shown("{{ v | date:long }}; {{ v | date:short }}; {{ v | date:day }}; {{ v | date:time }}", "\"2026-03-01T14:05:00\"", language).ShouldBe(dates);
        Shown("{{ v | grouped }} {{ contact.n | grouped }}", "1234567.5", language).ShouldBe(numbers);
    }

    [Theory]
    [MemberData(nameof(Prices))]
    public void Money_has_its_sign_where_the_language_puts_it_and_the_decimals_of_the_currency(string language, string prices, string dinars)
    {
        Shown("{{ v | money:EUR }}; {{ v | money:USD }}; {{ v | money:JPY }}; {{ contact.debt | money:GBP }}", "1234.5", language).ShouldBe(prices);
        Shown("{{ v | money:KWD }}", "1.5", language).ShouldBe(dinars);
    }

    [Theory]
    [InlineData("pl", "12,50 zł")]
    [InlineData("en", "PLN 12.50")]
    [InlineData("ja", "PLN 12.50")]
    public void A_currency_has_its_own_sign_at_home(string language, string shown) => Shown("{{ v | money:PLN }}", "12.5", language).ShouldBe(shown);

    [Theory]
    [InlineData("en", "a, b and c; a, b or c")]
    [InlineData("fr", "a, b et c; a, b ou c")]
    [InlineData("de", "a, b und c; a, b oder c")]
    [InlineData("es", "a, b y c; a, b o c")]
    [InlineData("it", "a, b e c; a, b o c")]
    [InlineData("pt", "a, b e c; a, b ou c")]
    [InlineData("nl", "a, b en c; a, b of c")]
    [InlineData("pl", "a, b i c; a, b lub c")]
    [InlineData("zh", "a、b和c; a、b或c")]
    [InlineData("ja", "a、b、c; a、b、またはc")]
    [InlineData("xx", "a, b, c; a, b, c")]
    public void A_list_is_said_as_the_language_says_it(string language, string shown) => Shown("{{ v | list }}; {{ v | list:or }}", "[a, b, c]", language).ShouldBe(shown);

    [Theory]
    [InlineData("[a]", "a; a")]
    [InlineData("[a, b]", "a y b; a o b")]
    [InlineData("[padre, hijo]", "padre e hijo; padre o hijo")]
    [InlineData("[agua, hielo]", "agua y hielo; agua o hielo")]
    [InlineData("[siete, ocho]", "siete y ocho; siete u ocho")]
    [InlineData("[1.5, 2]", "1,5 y 2; 1,5 o 2")]
    [InlineData("no list", "no list; no list")]
    public void The_last_item_decides_what_stands_before_it(string list, string shown) => Shown("{{ v | list }}; {{ v | list:or }}", list, "es").ShouldBe(shown);

    [Theory]
    [InlineData("{{ v | date:dddd d MMM }}", "sobota 10 sty")]
    [InlineData("{{ v | date:weekday | upper }}", "SOBOTA")]
    [InlineData("{{ v | date }}", "10 stycznia 2026")]
    public void A_pattern_of_ones_own_has_the_languages_words(string template, string shown) => Shown(template, "\"2026-01-10\"", "pl").ShouldBe(shown);

    [Theory]
    [InlineData("en", "TITLE title")]
    [InlineData("tr", "TİTLE title")]
    public void Letters_change_their_case_as_in_the_language(string language, string shown) => Shown("{{ v | upper }} {{ v | lower }}", "title", language).ShouldBe(shown);

    [Fact]
    public void What_the_machine_is_set_to_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Shown("{{ v | date }}, {{ contact.n | money:EUR }}", "\"2026-03-01\"", "fr").ShouldBe("1er mars 2026, 1 234,00 €");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TheoryData<string, string, string> Table(string rows)
    {
        var table = new TheoryData<string, string, string>();
        foreach (var cells in rows.Split('\n').Select(row => row.Split('|')))
        {
            table.Add(cells[0], cells[1], cells[2]);
        }

        return table;
    }

    private static string Shown(string template, string value, string language) => Play.Begin(
        $"keep:\n  set: {{ v: {value} }}\n  then: say\nsay:\n  say: {{ text: '{template}' }}\n  then: end",
        new FlowScope
        {
            Languages = [language],
            Contact = new Dictionary<string, Value> { ["n"] = Value.Of(1234), ["debt"] = Value.Of(-0.5m) },
        }).Transcript[2..].Split("\n=")[0];
}

namespace Messaging.Flows.Templates;

/// <summary>Writes amounts of money.</summary>
internal static class Money
{
    // Signs that say which currency it is wherever they are read; any other needs its country around it, or is its code.
    private static readonly Dictionary<string, string> Everywhere = new() { ["EUR"] = "€", ["GBP"] = "£" };

    private static readonly Dictionary<string, string> AtHome = new()
    {
        ["USD"] = "$", ["CAD"] = "$", ["AUD"] = "$", ["NZD"] = "$", ["SGD"] = "$", ["HKD"] = "$", ["TWD"] = "$", ["MXN"] = "$", ["ARS"] = "$", ["CLP"] = "$", ["COP"] = "$",
        ["BRL"] = "R$", ["JPY"] = "¥", ["CNY"] = "¥", ["INR"] = "₹", ["ZAR"] = "R", ["PLN"] = "zł",
    };

    // Those that have no hundredths. Source: https://www.iso.org/iso-4217-currency-codes.html
    private static readonly HashSet<string> Whole =
        ["JPY", "KRW", "CLP", "VND", "ISK", "PYG", "UGX", "RWF", "BIF", "DJF", "GNF", "KMF", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> InThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static bool IsCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);

    public static string Write(decimal amount, string currency, string language)
    {
        var locale = Locale.Of(language);
        var sign = Everywhere.GetValueOrDefault(currency) ?? (locale.Words?.Home == currency ? AtHome.GetValueOrDefault(currency) : null);
        var decimals = Whole.Contains(currency) ? 0 : InThousandths.Contains(currency) ? 3 : 2;
        var rounded = decimal.Round(amount, decimals, MidpointRounding.AwayFromZero);
        var number = locale.Number(Math.Abs(rounded), decimals, grouped: true, language);
        var place = sign is null ? locale.Words?.MoneyByCode ?? "1 ¤" : locale.Words?.Money ?? "1 ¤";
        return $"{(rounded < 0 ? "-" : "")}{place.Replace("1", number, StringComparison.Ordinal).Replace("¤", sign ?? currency, StringComparison.Ordinal)}";
    }
}

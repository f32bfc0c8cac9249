using System.Globalization;
using Messaging.Flows.Answers;

namespace Messaging.Flows.Templates;

/// <summary>A format by its name: what it expects after its colon, and the format once it got it; nothing when that does not fit.</summary>
internal sealed record FormatRule(string Expects, Func<string?, Format?> Bind);

/// <summary>The formats that a placeholder may use. What a format is not made for goes through it as it is.</summary>
/// <attribute name="upper">In capitals, as the language has them.</attribute>
/// <attribute name="lower">In small letters.</attribute>
/// <attribute name="trim">Without the gaps around it.</attribute>
/// <attribute name="default">Something else where there is nothing.</attribute>
/// <attribute name="number">A number with the language's decimal separator.</attribute>
/// <attribute name="grouped">The same, in groups of three digits as the language has them.</attribute>
/// <attribute name="money">An amount with its currency, as the language writes it.</attribute>
/// <attribute name="date">A day or a time, with the language's names of days and months; as 12 March 2026 unless a pattern is given.</attribute>
/// <attribute name="list">Several, with the language's word before the last one.</attribute>
internal static class Formats
{
    private const int MostDecimals = 10;

    public static Dictionary<string, FormatRule> All { get; } = new()
    {
        ["upper"] = WithoutArgument((value, language) => Value.Of(Languages.Upper(value.ToString(), language))),
        ["lower"] = WithoutArgument((value, language) => Value.Of(Languages.Lower(value.ToString(), language))),
        ["trim"] = WithoutArgument((value, _) => Value.Of(value.ToString().Trim())),
        ["default"] = new("the text to show where there is nothing, e.g. default:there", argument =>
            argument is { Length: > 0 } ? (value, _) => value.IsKnown ? value : Value.Of(argument) : null),
        ["number"] = new($"nothing, or the number of decimals up to {MostDecimals}, e.g. number:2", argument => Number(argument, grouped: false)),
        ["grouped"] = new($"nothing, or the number of decimals up to {MostDecimals}, e.g. grouped:2", argument => Number(argument, grouped: true)),
        ["money"] = new("a currency as in ISO 4217, e.g. money:EUR", Amount),
        ["date"] = new($"nothing, one of {string.Join(", ", DateFormat.Words)}, or a pattern such as date:dd.MM.yyyy or date:HH:mm", DateFormat.Bind),
        ["list"] = new("nothing, or the word 'or'", List),
    };

    private static FormatRule WithoutArgument(Format format) => new("nothing after its name", argument => argument is null ? format : null);

    // A number as such is not grouped: it may be a year, or the number of an order.
    private static Format? Number(string? argument, bool grouped)
    {
        var decimals = 0;
        if (argument is not null && (!int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out decimals) || decimals > MostDecimals))
        {
            return null;
        }

        int? exactly = argument is null ? null : decimals;
        return (value, language) => Numbers.Of(value) is { } number ? Value.Of(Locale.Of(language).Number(number, exactly, grouped, language)) : value;
    }

    private static Format? Amount(string? currency) => currency is not null && Money.IsCurrency(currency)
        ? (value, language) => Numbers.Of(value) is { } amount ? Value.Of(Money.Write(amount, currency, language)) : value
        : null;

    private static Format? List(string? argument) => argument is null or "or"
        ? (value, language) => value is Value.List list ? Value.Of(Locale.Of(language).Listed([.. list.Items.Select(item => Item(item, language))], argument is not null)) : value
        : null;

    private static string Item(Value item, string language) =>
        item is Value.Number number ? Locale.Of(language).Number(number.Amount, null, grouped: false, language) : item.ToString();
}

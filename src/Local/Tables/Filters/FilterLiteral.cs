using System.Globalization;

namespace Messaging.Local.Tables.Filters;

/// <summary>'text', 12, 12L, 1.5, true, false, datetime'2026-01-05T09:00:00Z', guid'...'.</summary>
internal static class FilterLiteral
{
    public static object Read(FilterText text)
    {
        if (!text.AtEnd && text.TakeQuoted() is { } quoted)
        {
            return quoted;
        }

        var word = text.TakeWord();
        return word switch
        {
            "true" => true,
            "false" => false,
            "datetime" => Moment(text),
            "guid" => Identity(text),
            _ when word.IsEmpty => Number(text),
            _ => throw text.Refused("a value"),
        };
    }

    private static object Number(FilterText text)
    {
        var number = text.TakeNumber();
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }

        if (number.EndsWith("L", StringComparison.Ordinal)
            && long.TryParse(number[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        return number.IndexOfAny(".eE") >= 0 && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? real
            : throw text.Refused("a value");
    }

    private static DateTimeOffset Moment(FilterText text) =>
        DateTimeOffset.TryParse(text.TakeQuoted(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw text.Refused("a time in quotes");

    private static Guid Identity(FilterText text) =>
        Guid.TryParse(text.TakeQuoted(), out var id) ? id : throw text.Refused("a guid in quotes");
}

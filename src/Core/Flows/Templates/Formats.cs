using System.Globalization;
using Messaging.Flows.Answers;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows.Templates;

/// <summary>A format by its name: what it expects after its colon, and the format once it got it; nothing when that does not fit.</summary>
internal sealed record FormatRule(string Expects, Func<string?, Format?> Bind);

/// <summary>The formats that a placeholder may use.</summary>
/// <attribute name="upper">In capitals, as the language has them.</attribute>
/// <attribute name="lower">In small letters.</attribute>
/// <attribute name="trim">Without the gaps around it.</attribute>
/// <attribute name="default">Something else where there is nothing.</attribute>
/// <attribute name="number">A number with the language's decimal separator.</attribute>
/// <attribute name="date">A day or a time, with the language's names of days and months; as 12 March 2026 unless a pattern is given.</attribute>
internal static class Formats
{
    private const int MostDecimals = 10;

    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.ExtendedIso;

    public static Dictionary<string, FormatRule> All { get; } = new()
    {
        ["upper"] = WithoutArgument((value, language) => Value.Of(value.ToString().ToUpper(Languages.Culture(language)))),
        ["lower"] = WithoutArgument((value, language) => Value.Of(value.ToString().ToLower(Languages.Culture(language)))),
        ["trim"] = WithoutArgument((value, _) => Value.Of(value.ToString().Trim())),
        ["default"] = new("the text to show where there is nothing, e.g. default:there", argument =>
            argument is { Length: > 0 } ? (value, _) => value.IsKnown ? value : Value.Of(argument) : null),
        ["number"] = new($"nothing, or the number of decimals up to {MostDecimals}, e.g. number:2", Number),
        ["date"] = new("nothing, or a pattern such as date:dd.MM.yyyy or date:HH:mm", Date),
    };

    private static FormatRule WithoutArgument(Format format) => new("nothing after its name", argument => argument is null ? format : null);

    /// <summary>The number as the language writes it: only the decimal separator differs, because thousands are grouped in ways that not every channel can show.</summary>
    private static Format? Number(string? argument)
    {
        var decimals = 0;
        if (argument is not null && !int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out decimals))
        {
            return null;
        }

        var pattern = argument is null ? "0.############################" : $"F{decimals}";
        return decimals > MostDecimals ? null : (value, language) => Numbers.Of(value) is { } number
            ? Value.Of(number.ToString(pattern, CultureInfo.InvariantCulture).Replace('.', Languages.DecimalSeparator(language)))
            : value;
    }

    private static Format? Date(string? argument)
    {
        try
        {
            var pattern = LocalDateTimePattern.CreateWithInvariantCulture(argument ?? "d MMMM yyyy");
            return (value, language) => DateOf(value.ToString()) is { } date
                ? Value.Of(pattern.WithCulture(Languages.Culture(language)).Format(date))
                : value;
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    // An offset is not applied: a time is shown as it was written.
    private static LocalDateTime? DateOf(string text) =>
        DateAndTime.Parse(text) is { Success: true } time ? time.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset ? withOffset.Value.LocalDateTime
        : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value.AtMidnight()
        : null;
}

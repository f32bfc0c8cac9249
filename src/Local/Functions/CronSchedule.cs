using System.Globalization;

namespace Messaging.Local.Functions;

/// <summary>A schedule of six fields as the timer trigger has it: second, minute, hour, day, month, weekday (0 is Sunday). Each is *, */n, a, a-b, a-b/n, or several of them with commas.</summary>
internal sealed class CronSchedule
{
    private static readonly (string Name, int From, int To)[] Fields =
        [("second", 0, 59), ("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 6)];

    private readonly bool[][] _allowed;

    private CronSchedule(bool[][] allowed) => _allowed = allowed;

    public static CronSchedule Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Fields.Length
            ? new CronSchedule([.. parts.Zip(Fields, (part, field) => Field(part, field, text))])
            : throw new FormatException($"Schedule '{text}' has {parts.Length} fields; expected are six, from second to weekday.");
    }

    /// <summary>The first moment after the given one that fits.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        var next = new DateTimeOffset(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second, TimeSpan.Zero).AddSeconds(1);
        var end = next.AddYears(5);
        while (next < end)
        {
            if (!_allowed[4][next.Month - 1] || !_allowed[3][next.Day - 1] || !_allowed[5][(int)next.DayOfWeek])
            {
                next = new DateTimeOffset(next.Year, next.Month, next.Day, 0, 0, 0, TimeSpan.Zero).AddDays(1);
            }
            else if (!_allowed[2][next.Hour])
            {
                next = new DateTimeOffset(next.Year, next.Month, next.Day, next.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
            }
            else if (!_allowed[1][next.Minute])
            {
                next = new DateTimeOffset(next.Year, next.Month, next.Day, next.Hour, next.Minute, 0, TimeSpan.Zero).AddMinutes(1);
            }
            else if (!_allowed[0][next.Second])
            {
                next = next.AddSeconds(1);
            }
            else
            {
                return next;
            }
        }

        throw new InvalidOperationException("The schedule never comes due.");
    }

    private static bool[] Field(string part, (string Name, int From, int To) field, string text)
    {
        var allowed = new bool[field.To - field.From + 1];
        foreach (var item in part.Split(','))
        {
            var (range, step) = item.Split('/') is [var left, var right] ? (left, Number(right)) : (item, 1);
            var (from, to) = range == "*" ? (field.From, field.To)
                : range.Split('-') is [var low, var high] ? (Number(low), Number(high))
                : item.Contains('/') ? (Number(range), field.To) : (Number(range), Number(range));
            if (step < 1 || from < field.From || to > field.To || from > to)
            {
                throw Wrong();
            }

            for (var value = from; value <= to; value += step)
            {
                allowed[value - field.From] = true;
            }
        }

        return allowed;

        int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();

        FormatException Wrong() => new($"Schedule '{text}': {field.Name} '{part}' is not within {field.From} to {field.To}.");
    }
}

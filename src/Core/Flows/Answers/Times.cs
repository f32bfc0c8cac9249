using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Flows.Answers;

/// <summary>Understands times of day as people write them: 8:30, 8.30, 8h30, 20 Uhr, 8pm, noon, 下午3点.</summary>
internal static partial class Times
{
    private const int Longest = 30;
    private const int Noon = 12;

    private static readonly Dictionary<string, LocalTime> Named = new[]
    {
        (LocalTime.Noon, "noon|midday|midi|mittag|mittags|mediodia|mezzogiorno|meio dia|middag|正午|中午"),
        (LocalTime.Midnight, "midnight|minuit|mitternacht|medianoche|mezzanotte|meia noite|middernacht|午夜"),
    }.SelectMany(row => row.Item2.Split('|').Select(word => (Word: word, Time: row.Item1))).ToDictionary(pair => pair.Word, pair => pair.Time);

    /// <summary>The time that a text names; nothing when it names none.</summary>
    public static LocalTime? Parse(string text)
    {
        var folded = text.Length <= Longest ? FoldedText.Of(text).Trim() : "";
        return Named.TryGetValue(PlainWords.Of(folded), out var named) ? named
            : (West().Match(folded) is { Success: true } west ? west : East().Match(folded)) is { Success: true } match ? Of(match)
            : null;
    }

    private static LocalTime? Of(Match match)
    {
        var hour = Number(match.Groups["hour"]);
        var minute = match.Groups["half"].Success ? 30 : Number(match.Groups["minute"]);
        var half = match.Groups["am"].Success || match.Groups["pm"].Success;
        if (half && hour is < 1 or > Noon)
        {
            return null;
        }

        var onTheDay = half ? (hour % Noon) + (match.Groups["pm"].Success ? Noon : 0) : hour == 24 && minute == 0 ? 0 : hour;
        return onTheDay < 24 && minute < 60 ? new LocalTime(onTheDay, minute) : null;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((at|a|um|gegen|a las|alle|as|om|kl|o|vers)\s+)?(?<hour>[0-9]{1,2})(\s?([:.h]|uhr|heures?)\s?(?<minute>[0-9]{2}))?\s?(h|uhr|heures?|o'clock|hrs?)?\s?((?<am>a\.?\s?m\.?)|(?<pm>p\.?\s?m\.?))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex West();

    [GeneratedRegex(@"^((?<am>上午|早上|午前)|(?<pm>下午|晚上|午後))?\s?(?<hour>[0-9]{1,2})\s?(点|點|時|时|:)\s?((?<half>半)|(?<minute>[0-9]{1,2})\s?分?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex East();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Flows.Yaml;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows.Answers;

/// <summary>The first or last day that an answer may name: a date, or so many days from today.</summary>
internal sealed partial record DateBound(LocalDate? Fixed, int Days)
{
    public static Reader<DateBound?> Read => new(new Form.Text("date or today+3d", "[0-9]{4}-[0-9]{2}-[0-9]{2}|today([+-][0-9]{1,4}d)?"), (node, checks) =>
    {
        var text = (node as Node.Scalar)?.Text ?? "";
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date ? new(date.Value, 0)
            : FromToday().Match(text) is { Success: true } match ? new(null, match.Groups["days"].Success ? Signed(match.Groups["days"].Value) : 0)
            : checks.Error(node.At, $"Expected a date such as 2026-12-31, or today, today+30d, today-1d, not {node.Word}.", (DateBound?)null);
    });

    public LocalDate On(LocalDate today) => Fixed ?? today.PlusDays(Days);

    private static int Signed(string days) => int.Parse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^today((?<days>[+-][0-9]{1,4})d)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FromToday();
}

using Messaging.Hours;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>Business hours, by the names that flows have for them.</summary>
internal static class HoursSettings
{
    private const string Section = "Messaging:Hours";
    private const string Calendar = $"{Section}:{{name}}";

    private static readonly Setting<string> Zone = new(
        $"{Calendar}:Zone", Kinds.Of("time zone of the tz database", text => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)?.Id),
        "whose clocks the times mean", "Europe/Berlin") { Default = DateTimeZone.Utc.Id };

    private static readonly Setting<string> Week = new(
        $"{Calendar}:Week", Hours("days and their times", text => BusinessHours.Parse(DateTimeZone.Utc.Id, text)),
        "when it is open; `always` for day and night", "Mon-Fri 09:00-12:00,13:00-17:00; Sat 10:00-14:00") { Need = Need.Everywhere };

    private static readonly Setting<string> Holidays = new(
        $"{Calendar}:Holidays", Hours("dates and their times", text => BusinessHours.Parse(DateTimeZone.Utc.Id, "", text)),
        "dates that differ from their weekday; one without a year comes back every year", "2026-12-24 09:00-12:00; 12-25 closed");

    public static SettingGroup Group { get; } = new("Business hours", "A calendar has a name, by which flows ask whether it is open.", [Zone, Week, Holidays]);

    /// <summary>Where a calendar is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    public static IReadOnlyDictionary<string, BusinessHours> Read(SettingsReading settings)
    {
        var calendars = new Dictionary<string, BusinessHours>(StringComparer.Ordinal);
        foreach (var name in settings.Names(Section))
        {
            if ((settings.Get(Zone, name), settings.Get(Week, name), settings.Get(Holidays, name)) is ({ } zone, { } week, var holidays))
            {
                calendars[name] = BusinessHours.Parse(zone, week, holidays ?? "");
            }
        }

        return calendars;
    }

    private static Kind<string> Hours(string expected, Func<string, BusinessHours> read) => new(expected, text =>
    {
        _ = read(text);
        return text;
    });
}

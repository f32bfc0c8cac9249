using Messaging.Flows;
using Messaging.Hours;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>What flows may read of the settings: Messaging:Flows:Settings:name, and business hours by name in Messaging:Hours:name:Zone, Week, Holidays.</summary>
/// <param name="Values">What flows may read, by name.</param>
/// <param name="Calendars">Business hours, by name.</param>
public sealed record FlowSettings(IReadOnlyDictionary<string, Value> Values, IReadOnlyDictionary<string, BusinessHours> Calendars)
{
    private const string Hours = "Messaging:Hours";

    /// <summary>Where a calendar is configured.</summary>
    public static string CalendarSetting(string name) => $"{Hours}:{name}";

    public static FlowSettings Read(IConfiguration configuration) => new(
        configuration.GetSection("Messaging:Flows:Settings").GetChildren().ToDictionary(setting => setting.Key, setting => Value.Of(setting.Value), StringComparer.Ordinal),
        configuration.GetSection(Hours).GetChildren().ToDictionary(section => section.Key, Calendar, StringComparer.Ordinal));

    private static BusinessHours Calendar(IConfigurationSection section)
    {
        try
        {
            return BusinessHours.Parse(section["Zone"] ?? "UTC", section["Week"] ?? "", section["Holidays"] ?? "");
        }
        catch (FormatException wrong)
        {
            throw new SettingException(section.Path, wrong.Message);
        }
    }
}

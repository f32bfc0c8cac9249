using Messaging.Flows;
using Messaging.Hours;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>What flows may read of the settings: Messaging:Flows:Settings:name, and business hours by name in Messaging:Hours:name:Zone, Week, Holidays.</summary>
public sealed record FlowSettings(IReadOnlyDictionary<string, Value> Values, IReadOnlyDictionary<string, BusinessHours> Calendars)
{
    public static FlowSettings Read(IConfiguration configuration) => new(
        configuration.GetSection("Messaging:Flows:Settings").GetChildren().ToDictionary(setting => setting.Key, setting => Value.Of(setting.Value), StringComparer.Ordinal),
        configuration.GetSection("Messaging:Hours").GetChildren().ToDictionary(section => section.Key, Hours, StringComparer.Ordinal));

    private static BusinessHours Hours(IConfigurationSection section)
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

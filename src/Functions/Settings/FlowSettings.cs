using Messaging.Flows;
using Messaging.Hours;

namespace Messaging.Functions.Settings;

/// <summary>What flows may read of the settings.</summary>
/// <param name="Values">What a flow reads as settings.name, by name.</param>
/// <param name="Calendars">Business hours, by name.</param>
public sealed record FlowSettings(IReadOnlyDictionary<string, Value> Values, IReadOnlyDictionary<string, BusinessHours> Calendars)
{
    private const string Section = "Messaging:Flows:Settings";

    private static readonly Setting<string> Named = new(
        $"{Section}:{{name}}", Kinds.Text, "what a flow reads as settings.{name}; no secret, for a flow may say it to a customer", "https://crm.example.com");

    internal static SettingGroup Group { get; } = new("Flows", "Flows name what they need; the start is refused where it is missing.", [Named]);

    /// <summary>Where a value is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    internal static FlowSettings Read(SettingsReading settings) => new(
        settings.Names(Section).ToDictionary(name => name, name => Value.Of(settings.Get(Named, name)), StringComparer.Ordinal),
        HoursSettings.Read(settings));
}

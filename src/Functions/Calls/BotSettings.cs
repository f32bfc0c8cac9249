using Messaging.Functions.Settings;

namespace Messaging.Functions.Calls;

/// <summary>A bot of others.</summary>
/// <param name="Url">Where it is asked.</param>
/// <param name="Key">By which it knows that it is us.</param>
public sealed record ExternalBot(Uri Url, string Key);

/// <summary>The bots of others that flows let talk with customers.</summary>
/// <param name="ByName">The bots, by the names that flows have for them.</param>
public sealed record BotSettings(IReadOnlyDictionary<string, ExternalBot> ByName)
{
    private const string Section = "Messaging:Bots";
    private const string Named = $"{Section}:{{name}}";
    private const int ShortestKey = 32;

    private static readonly Setting<Uri> Url = new(
        $"{Named}:Url", Kinds.Url, "where it is asked by POST; [the contract](self-service.md#a-bot-of-others)", "https://bot.example.com/messages") { Need = Need.Everywhere };

    private static readonly Setting<string> Key = new(
        $"{Named}:Key", Kinds.AtLeast(ShortestKey), "what our requests are signed with", "***") { IsSecret = true, Need = Need.Everywhere };

    internal static SettingGroup Group { get; } = new(
        "Bots", "Bots of others that a flow's `bot` lets talk. The host of each must be among Messaging__Egress__Allow.", [Url, Key]);

    /// <summary>Where a bot is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    internal static BotSettings Read(SettingsReading settings, EgressSettings egress)
    {
        var bots = new Dictionary<string, ExternalBot>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in settings.Names(Section))
        {
            if ((settings.Get(Url, name), settings.Get(Key, name)) is not ({ } url, { } key))
            {
                continue;
            }

            if (!egress.Allow.Contains(url.Host))
            {
                settings.Wrong(EgressSettings.Allowed.Name, $"does not have {url.Host}, where bot '{name}' is");
            }

            bots[name] = new ExternalBot(url, key);
        }

        return new BotSettings(bots);
    }
}

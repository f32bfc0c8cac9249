using Messaging.Functions.Articles;
using Messaging.Functions.Calls;
using Messaging.Functions.Desk;
using Messaging.Functions.Happenings;
using Messaging.Functions.Media;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Settings;

/// <summary>All settings that exist, ours and those of the host that concern us.</summary>
public static class SettingCatalogue
{
    public static IReadOnlyList<SettingGroup> Groups { get; } =
    [
        AccountSettings.Group,
        BrandSettings.Group,
        AgentSettings.Group,
        SettingsOfConversations.Group,
        FlowSettings.Group,
        HoursSettings.Group,
        ConnectorSettings.Group,
        BotSettings.Group,
        ArticleSettings.Group,
        CredentialSettings.Group,
        EventSettings.Group,
        EgressSettings.Group,
        MediaSettings.Group,
        DeskSettings.Group,
        TelemetrySettings.Group,
        AzureSettings.Group,
        HostSettings.Group,
    ];

    public static IReadOnlyList<Setting> All { get; } = [.. Groups.SelectMany(group => group.Settings)];

    /// <summary>The setting that a configured name means; nothing where there is none. Two providers may call a secret the same: then it is the first one's.</summary>
    /// <param name="name">With colons, or with double underscores as an app setting has it.</param>
    public static Setting? Find(string name)
    {
        var parts = Setting.Parts(name);
        return All.FirstOrDefault(setting => setting.Matches(parts));
    }
}

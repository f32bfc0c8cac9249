using Messaging.Providers;
using Messaging.Providers.WebChat;

namespace Messaging.Functions.Settings;

/// <summary>What a web chat has, and no other account.</summary>
internal static class WebChatSettings
{
    public static readonly Setting<IReadOnlyList<string>> Origins = new(
        $"{AccountSettings.Account}:Origins", Kinds.Origins,
        "at webchat, the pages on other hosts whose visitors may write; without it only those of this host", "https://www.example.com, https://shop.example.com");

    public static IReadOnlyList<Setting> All { get; } = [Origins];

    /// <summary>Those of an account that is none are a mistake.</summary>
    public static void Check(SettingsReading settings, string n, IProvider? provider)
    {
        foreach (var setting in All.Where(setting => provider is not (null or WebChatProvider) && settings.Has(setting, n)))
        {
            settings.Wrong(setting, [n], "only a web chat has this");
        }
    }
}

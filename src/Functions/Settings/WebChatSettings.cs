using Messaging.Functions.Calls;
using Messaging.Providers;
using Messaging.Providers.WebChat;

namespace Messaging.Functions.Settings;

/// <summary>What a web chat has, and no other account.</summary>
internal static class WebChatSettings
{
    public static readonly Setting<IReadOnlyList<string>> Origins = new(
        $"{AccountSettings.Account}:Origins", Kinds.Origins,
        "at webchat, the pages on other hosts whose visitors may write; without it only those of this host", "https://www.example.com, https://shop.example.com");

    public static readonly Setting<Uri> Push = new(
        $"{AccountSettings.Account}:Push", Kinds.Url,
        "at webchat, where the company's push service is told of a message to somebody who is not looking; its host must be among Messaging__Egress__Allow", "https://push.example.com/messages");

    public static readonly Setting<bool> PushText = new(
        $"{AccountSettings.Account}:PushText", Kinds.YesOrNo, "at webchat, whether the push service is told what a message says", "true") { Default = "false" };

    public static IReadOnlyList<Setting> All { get; } = [Origins, Push, PushText];

    /// <summary>Those of an account that is none are a mistake.</summary>
    public static void Check(SettingsReading settings, string n, IProvider? provider)
    {
        foreach (var setting in All.Where(setting => provider is not (null or WebChatProvider) && settings.Has(setting, n)))
        {
            settings.Wrong(setting, [n], "only a web chat has this");
        }

        if (provider is not WebChatProvider || settings.Get(Push, n) is not { } push)
        {
            return;
        }

        if (settings.Get(EgressSettings.Allowed)?.Contains(push.Host, StringComparer.OrdinalIgnoreCase) != true)
        {
            settings.Wrong(EgressSettings.Allowed, [], $"does not have {push.Host}, where the push service is");
        }

        if (!settings.Has(SecretSettings.Named("webchat", "PushKey"), n))
        {
            settings.Wrong(SecretSettings.Named("webchat", "PushKey"), [n], "is missing: the push service would not know that it is us");
        }
    }
}

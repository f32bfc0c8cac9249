using Messaging.Channels;
using Messaging.Providers;
using Messaging.Providers.Own;

namespace Messaging.Functions.Settings;

/// <summary>What an account has that leads to an adapter of the company's own, and no other: only the company knows where that is, and what it can show.</summary>
internal static class OwnChannelSettings
{
    public static readonly Setting<Capabilities> Capabilities = new(
        $"{AccountSettings.Account}:Capabilities", new("capabilities as JSON", OwnCapabilities.Read),
        "what the adapter of a channel of the company's own declares that it can show, as `./messaging channel check` prints it; without it, short texts",
        """{"text":4000,"caption":1000,"media":["image"]}""");

    public static Capabilities? Read(SettingsReading settings, string n, IProvider? provider, Uri? api)
    {
        var declared = settings.Get(Capabilities, n);
        if (provider is not (null or OwnProvider) && settings.Has(Capabilities, n))
        {
            settings.Wrong(Capabilities, [n], $"what {provider.Name} can show is known here, and not to be set");
        }

        if (provider is OwnProvider && api is null)
        {
            settings.Wrong(AccountSettings.ApiBase, [n], "is missing: where the company's adapter is, such as https://chat-adapter.example.com/messaging");
        }

        return declared;
    }
}

using Messaging.Brands;
using Messaging.Channels;
using Messaging.Providers;

namespace Messaging.Functions.Settings;

/// <summary>Our numbers, pages and bots, and where the world reaches us.</summary>
internal static class AccountSettings
{
    private const string Section = "Messaging:Accounts";
    public const string Account = $"{Section}:{{n}}";

    public static readonly Setting<Uri> PublicUrl = new(
        "Messaging:PublicUrl", Kinds.BaseUrl,
        "the address under which providers reach this host; a webhook is at webhooks/{provider}/{account} below it, and signatures are computed over it",
        "https://messaging.example.com") { Need = Need.Everywhere };

    private static readonly Setting<AccountId?> Id = new(
        $"{Account}:Id", Kinds.AccountId, "the account's name in URLs and in what is stored; not to be changed once a customer wrote to it", "twilio-sms") { Need = Need.Everywhere };

    private static readonly Setting<IProvider> Provider = new(
        $"{Account}:Provider", Kinds.OneOf(ProviderCatalogue.All.Select(provider => (provider.Name, provider))), "who carries it", "twilio") { Need = Need.Everywhere };

    private static readonly Setting<Channel?> Channel = new(
        $"{Account}:Channel", Kinds.OneOf(Enum.GetValues<Channel>().Select(channel => (channel.ToString().ToLowerInvariant(), (Channel?)channel))),
        "what the customer sees; the provider must carry it", "sms") { Need = Need.Everywhere };

    private static readonly Setting<string> Handle = new(
        $"{Account}:Handle", Kinds.Text, "our number or id as the provider spells it; at WhatsApp the phone_number_id, at Messenger the page's id", "+15550001111") { Need = Need.Everywhere };

    public static readonly Setting<string> Flow = new(
        $"{Account}:Flow", Kinds.Text, "the flow that meets a customer here, by the name in its file; without one he waits for a person", "welcome");

    private static readonly Setting<string> Name = new(
        $"{Account}:Name", Kinds.Text, "what customers see beside the handle, where the channel shows such a thing: the name of a mail's sender", "Example Support");

    private static readonly Setting<string> Subject = new(
        $"{Account}:Subject", Kinds.Text, "the subject of a mail that begins a thread; without one the name", "News of your order");

    private static readonly Setting<string> PublicHandle = new(
        $"{Account}:PublicHandle", Kinds.Text, "the number, name or address by which customers know it, where that is not the handle; links lead there", "+15550003333");

    private static readonly Setting<string> Brand = new($"{Account}:Brand", Kinds.Text, "the brand whose voice it has", "acme");

    private static readonly Setting<string> Intent = new($"{Account}:Intent", Kinds.Text, "what people come for who write here; a flow reads it as conversation.intent", "returns");

    private static readonly Setting<string> Campaign = new($"{Account}:Campaign", Kinds.Text, "the campaign that it was put up for; a flow reads it as conversation.campaign", "spring");

    public static readonly Setting<string> Hours = new($"{Account}:Hours", Kinds.Text, "the business hours of it, which a flow calls `account`", "support");

    private static readonly Setting<string> OutsideTemplate = new(
        $"{Account}:OutsideTemplate", Kinds.Text,
        "the approved template that carries a message in its one placeholder when the service window has closed; without one the message is held back", "news_for_you");

    private static readonly Setting<bool> ReadMarks = new(
        $"{Account}:ReadMarks", Kinds.YesOrNo, "whether customers see that their messages were read, where the channel shows that", "false") { Default = "true" };

    private static readonly Setting<bool> Typing = new(
        $"{Account}:Typing", Kinds.YesOrNo, "whether customers see that somebody is about to answer; WhatsApp shows it only together with read marks", "false") { Default = "true" };

    private static readonly Setting<string> Language = new(
        $"{Account}:Language", Kinds.Language, "the language to begin in where the customer's is not known", "de") { Default = new Account(default, default, "", "").Language };

    private static readonly Setting<IReadOnlyList<string>> Languages = new(
        $"{Account}:Languages", Kinds.Languages,
        "the languages that it speaks: that of a customer who did not say is guessed among them, by what he writes or by the country of his number; without them he is met in `Language`", "en, de, fr-CH");

    public static readonly Setting<Uri> ApiBase = new(
        $"{Account}:ApiBase", Kinds.BaseUrl, "an address in place of the provider's own: the simulator's, or a proxy's; for a channel of the company's own, its adapter's", "http://127.0.0.1:7071/simulator/twilio");

    public static SettingGroup Group { get; } = new(
        "Accounts", "At least one account is needed.",
        [PublicUrl, Id, Provider, Channel, Handle, PublicHandle, Name, Subject, Flow, Brand, Intent, Campaign, Hours, OutsideTemplate, Language, Languages, ReadMarks, Typing, ApiBase, OwnChannelSettings.Capabilities, .. WebChatSettings.All, .. SecretSettings.All]);

    public static IReadOnlyList<Account> Read(SettingsReading settings, Uri? publicUrl, IReadOnlyDictionary<string, Brand> brands, IReadOnlyCollection<string> calendars)
    {
        var numbers = settings.Names(Section);
        if (numbers.Count == 0)
        {
            settings.Missing(Id, "0");
        }

        var accounts = new Dictionary<AccountId, Account>();
        foreach (var n in numbers)
        {
            if (Read(settings, n, publicUrl, brands, calendars) is { } account && !accounts.TryAdd(account.Id, account))
            {
                settings.Wrong(Id, [n], $"another account is called '{account.Id}' as well");
            }
        }

        return [.. accounts.Values];
    }

    private static Account? Read(SettingsReading settings, string n, Uri? publicUrl, IReadOnlyDictionary<string, Brand> brands, IReadOnlyCollection<string> calendars)
    {
        var (id, provider, channel, handle) = (settings.Get(Id, n), settings.Get(Provider, n), settings.Get(Channel, n), settings.Get(Handle, n));
        var (flow, template, language, api) = (settings.Get(Flow, n), settings.Get(OutsideTemplate, n), settings.Get(Language, n), settings.Get(ApiBase, n));
        var secrets = provider is null ? null : SecretSettings.Read(settings, n, provider);
        if (provider is not null && channel is { } wanted && !provider.Channels.Contains(wanted))
        {
            settings.Wrong(Channel, [n], $"'{wanted}' is not carried by {provider.Name}; it carries {string.Join(", ", provider.Channels)}");
        }

        WebChatSettings.Check(settings, n, provider);
        var capabilities = OwnChannelSettings.Read(settings, n, provider, api);
        var brand = Known(settings, Brand, n, "brand", brands.Keys);
        var hours = Known(settings, Hours, n, "calendar", calendars);
        return id is null || provider is null || channel is null || handle is null || language is null ? null : new Account(id.Value, channel.Value, provider.Name, handle)
        {
            Name = settings.Get(Name, n),
            Subject = settings.Get(Subject, n),
            PublicHandle = settings.Get(PublicHandle, n),
            Flow = flow,
            Brand = brand is null ? null : brands[brand],
            Intent = settings.Get(Intent, n),
            Campaign = settings.Get(Campaign, n),
            Hours = hours,
            OutsideTemplate = template,
            Language = language,
            Languages = settings.Get(Languages, n) ?? [],
            ReadMarks = settings.Get(ReadMarks, n),
            Typing = settings.Get(Typing, n),
            ApiBase = api,
            Capabilities = capabilities,
            Push = settings.Get(WebChatSettings.Push, n),
            PushText = settings.Get(WebChatSettings.PushText, n),
            Origins = settings.Get(WebChatSettings.Origins, n) ?? [],
            WebhookUrl = publicUrl is null ? null : new Uri(publicUrl, $"webhooks/{provider.Name}/{id}"),
            Secrets = secrets!,
        };
    }

    /// <summary>The name of something else in the settings.</summary>
    private static string? Known(SettingsReading settings, Setting<string> setting, string n, string what, IEnumerable<string> names)
    {
        var name = settings.Get(setting, n);
        if (name is null || names.Contains(name))
        {
            return name;
        }

        settings.Wrong(setting, [n], names.Any() ? $"there is no {what} '{name}', only {string.Join(", ", names.Order(StringComparer.Ordinal))}" : $"there is no {what} '{name}', nor any other");
        return null;
    }
}

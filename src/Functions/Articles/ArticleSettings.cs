using Messaging.Functions.Calls;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Articles;

/// <summary>Where the help centre's articles are: in a folder of Markdown, or behind a search by HTTP.</summary>
/// <param name="Folder">The folder; the usual one where it is not set.</param>
/// <param name="Site">Where the folder's articles are published; nothing where they are not.</param>
/// <param name="Url">The search; nothing for the folder.</param>
/// <param name="Auth">The credentials' name for the search.</param>
/// <param name="Locales">What the search calls our languages, where that is something else.</param>
public sealed record ArticleSettings(string? Folder, Uri? Site, Uri? Url, string? Auth, IReadOnlyDictionary<string, string> Locales)
{
    /// <summary>The folder beside the app.</summary>
    public const string UsualFolder = "flows/articles";

    private const string Section = "Messaging:Articles";

    internal static readonly Setting<string> FolderSetting = new(
        $"{Section}:Folder", Kinds.Text, $"a folder with articles in Markdown, absolute or beside the app; without it `{UsualFolder}`, should that be there", "help");

    private static readonly Setting<Uri> SiteSetting = new(
        $"{Section}:Site", Kinds.BaseUrl, "where the folder's articles are published, at this address with their language and name behind it; one whose front matter has `url` is there", "https://help.example.com/");

    private static readonly Setting<Uri> UrlSetting = new(
        $"{Section}:Url", Kinds.Url, "in place of a folder, a search as Zendesk's help centre has it", "https://example.zendesk.com/api/v2/help_center/articles/search.json");

    private static readonly Setting<string> AuthSetting = new($"{Section}:Auth", Kinds.Text, "the credentials to search with: a {name} of Messaging__Credentials", "zendesk");

    private static readonly Setting<string> LocaleSetting = new(
        $"{Section}:Locales:{{language}}", Kinds.Text, "what that search calls our {language}, where it is not the same word in small letters", "en-us");

    internal static SettingGroup Group { get; } = new(
        "Articles",
        "The help centre that `articles` searches. The host of a search must be among Messaging__Egress__Allow.",
        [FolderSetting, SiteSetting, UrlSetting, AuthSetting, LocaleSetting]);

    internal static ArticleSettings Read(SettingsReading settings, Credentials credentials, EgressSettings egress)
    {
        var read = new ArticleSettings(
            settings.Get(FolderSetting),
            settings.Get(SiteSetting),
            settings.Get(UrlSetting),
            settings.Get(AuthSetting),
            settings.Names($"{Section}:Locales").ToDictionary(name => name, name => settings.Get(LocaleSetting, name) ?? "", StringComparer.OrdinalIgnoreCase));
        if (read is { Folder: not null, Url: not null })
        {
            settings.Wrong(UrlSetting.Name, $"is set beside {FolderSetting.Variable}; articles are in one place");
        }

        if (read.Url is { } url && !egress.Allow.Contains(url.Host))
        {
            settings.Wrong(EgressSettings.Allowed.Name, $"does not have {url.Host}, where articles are searched");
        }

        if (read.Auth is { } auth && !credentials.Has(auth))
        {
            settings.Wrong(CredentialSettings.Setting(auth), "is missing; the search of articles uses it");
        }

        return read;
    }
}

using Messaging.Functions.Settings;

namespace Messaging.Functions.Desk;

/// <summary>Whose tokens the desk believes: the company's directory, or a local key.</summary>
public sealed record DeskSettings(Uri? Authority, string? Audience, string? LocalKey, string AgentClaim)
{
    private const int ShortestKey = 32;

    public static readonly Setting<string> Key = new(
        "Messaging:Desk:LocalKey", Kinds.AtLeast(ShortestKey), "the key of a local issuer, which gives tokens to callers on this machine only; not beside Authority", "***") { IsSecret = true };

    private static readonly Setting<Uri> Directory = new(
        "Messaging:Desk:Authority", Kinds.SecureUrl, "the company's directory, an OpenID Connect issuer", "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000001/v2.0")
    {
        Need = Need.OnAzure,
    };

    private static readonly Setting<string> Addressee = new(
        "Messaging:Desk:Audience", Kinds.Text, "the audience of its tokens: the app registration's client id", "00000000-0000-0000-0000-000000000002") { Need = Need.OnAzure };

    private static readonly Setting<string> Claim = new(
        "Messaging:Desk:AgentClaim", Kinds.Text, "the claim that says which agent somebody is", "email") { Default = "preferred_username" };

    internal static SettingGroup Group { get; } = new(
        "Desk", "Roles (agent, supervisor, admin) come with the token, in its claim `roles`. Where neither Authority nor LocalKey is set, the desk is closed.", [Directory, Addressee, Claim, Key]);

    internal static DeskSettings Read(SettingsReading settings)
    {
        var desk = new DeskSettings(settings.Get(Directory), settings.Get(Addressee), settings.Get(Key), settings.Get(Claim) ?? "");
        if (settings.Has(Directory) && settings.Has(Key))
        {
            settings.Wrong(Key, [], $"is set beside {Directory.Variable}; only one of the two can vouch for people");
        }

        if (settings.Has(Directory) && !settings.Has(Addressee))
        {
            settings.Missing(Addressee);
        }

        return desk;
    }
}

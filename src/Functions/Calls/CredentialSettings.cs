using System.Net.Http.Headers;
using System.Text;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Calls;

/// <summary>Secrets by the names that flows and connectors have for them.</summary>
internal static class CredentialSettings
{
    private const string Section = "Messaging:Credentials";
    private const string Named = $"{Section}:{{name}}";

    private static readonly Setting<string> Bearer = new($"{Named}:Bearer", Kinds.Text, "a token, sent as Authorization: Bearer", "***") { IsSecret = true };
    private static readonly Setting<string> User = new($"{Named}:User", Kinds.Text, "in place of a token, the user of Authorization: Basic", "messaging");
    private static readonly Setting<string> Password = new($"{Named}:Password", Kinds.Text, "his password", "***") { IsSecret = true };

    public static SettingGroup Group { get; } = new("Credentials", "What flows and connectors authenticate with. Each has a Bearer, or a User and a Password.", [Bearer, User, Password]);

    /// <summary>Where credentials are configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    public static Credentials Read(SettingsReading settings)
    {
        var headers = new Dictionary<string, AuthenticationHeaderValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in settings.Names(Section))
        {
            var header = (settings.Get(Bearer, name), settings.Get(User, name), settings.Get(Password, name)) switch
            {
                ({ } token, null, null) => new AuthenticationHeaderValue("Bearer", token),
                (null, { } user, { } password) => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))),
                _ => null,
            };
            if (header is null)
            {
                settings.Wrong(Setting(name), "needs Bearer, or User and Password");
            }
            else
            {
                headers[name] = header;
            }
        }

        return new Credentials(headers);
    }
}

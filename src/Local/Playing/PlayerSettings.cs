using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Playing;

/// <summary>The settings with one account alone, whose flow is played, and with everything simulated at another address.</summary>
internal static class PlayerSettings
{
    private const string Accounts = "Messaging:Accounts";

    public static IConfiguration Of(IConfiguration settings, string url, string account, string flow)
    {
        var old = settings["Messaging:PublicUrl"] ?? url;
        var values = settings.AsEnumerable()
            .Where(pair => pair.Value is not null && !pair.Key.StartsWith(Accounts, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => pair.Key, pair => pair.Value?.Replace(old, url, StringComparison.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        values["Messaging:PublicUrl"] = url;
        foreach (var (name, value) in new[]
        {
            ("Id", account), ("Provider", "twilio"), ("Channel", "sms"), ("Handle", "+15550001111"), ("Flow", flow), ("ApiBase", $"{url}/simulator/twilio"),
            ("Secrets:AccountSid", "AC00000000000000000000000000000001"), ("Secrets:AuthToken", "player"),
        })
        {
            values[$"{Accounts}:0:{name}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}

using Messaging.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Desk;

/// <summary>Whose tokens the desk believes: the company's directory, or a local key.</summary>
public sealed record DeskSettings(string? Authority, string? Audience, string? LocalKey, string AgentClaim)
{
    private const int ShortestKey = 32;

    public static DeskSettings Read(IConfiguration configuration)
    {
        var settings = new DeskSettings(
            configuration["Messaging:Desk:Authority"],
            configuration["Messaging:Desk:Audience"],
            configuration["Messaging:Desk:LocalKey"],
            configuration["Messaging:Desk:AgentClaim"] ?? "preferred_username");
        if (settings.Authority is not null && settings.LocalKey is not null)
        {
            throw new SettingException("Messaging:Desk:LocalKey", "is set beside Authority; only one of the two can vouch for people");
        }

        if (settings.Authority is not null && settings.Audience is null)
        {
            throw new SettingException("Messaging:Desk:Audience", "is missing beside Authority");
        }

        return settings.LocalKey is { Length: < ShortestKey }
            ? throw new SettingException("Messaging:Desk:LocalKey", $"is shorter than {ShortestKey} characters")
            : settings;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Messaging.Conversations;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>Reads Messaging:Linger, ReopenFor, Team, Silence (Remind, Tell, Solve; "off" for never), and Silences by flow:name, team:name or channel:name with a dot for the colon.</summary>
internal static class SettingsOfConversations
{
    private const string Off = "off";

    public static ConversationSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Messaging");
        var standard = new ConversationSettings();
        return standard with
        {
            Team = section["Team"] ?? standard.Team,
            Linger = Length(section, "Linger", standard.Linger) ?? throw Never(section, "Linger"),
            ReopenFor = Length(section, "ReopenFor", standard.ReopenFor) ?? throw Never(section, "ReopenFor"),
            Silence = Rule(section.GetSection("Silence"), standard.Silence),
            Silences = section.GetSection("Silences").GetChildren().ToImmutableDictionary(
                rule => rule.Key.Replace('.', ':'), rule => Rule(rule, standard.Silence), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static SilenceRule Rule(IConfigurationSection section, SilenceRule standard) => new()
    {
        Remind = Length(section, "Remind", standard.Remind),
        Tell = Length(section, "Tell", standard.Tell) ?? throw Never(section, "Tell"),
        Solve = Length(section, "Solve", standard.Solve),
    };

    private static Duration? Length(IConfigurationSection section, string name, Duration? standard) => section[name] switch
    {
        null => standard,
        Off => null,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero => Duration.FromTimeSpan(span),
        var text => throw new SettingException($"{section.Path}:{name}", $"'{text}' is no length of time such as 00:05:00"),
    };

    private static SettingException Never(IConfigurationSection section, string name) => new($"{section.Path}:{name}", "cannot be off");
}

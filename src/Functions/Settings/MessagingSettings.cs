using Messaging.Conversations;
using Messaging.Functions.Articles;
using Messaging.Functions.Calls;
using Messaging.Functions.Desk;
using Messaging.Functions.Happenings;
using Messaging.Functions.Media;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>All that the product reads of the configuration, on whatever host. Read once, at the start.</summary>
public sealed record MessagingSettings
{
    public required Uri PublicUrl { get; init; }

    public required Accounts Accounts { get; init; }

    public required Agents Agents { get; init; }

    public required ConversationSettings Conversations { get; init; }

    public required FlowSettings Flows { get; init; }

    public required DeskSettings Desk { get; init; }

    public required Credentials Credentials { get; init; }

    public required EventSettings Events { get; init; }

    public required EgressSettings Egress { get; init; }

    public required ConnectorSettings Connectors { get; init; }

    public required BotSettings Bots { get; init; }

    public required ArticleSettings Articles { get; init; }

    public required MediaSettings Media { get; init; }

    public required TelemetrySettings Telemetry { get; init; }

    /// <exception cref="SettingException">Something is missing, wrong, or unknown; all that is.</exception>
    public static MessagingSettings Read(IConfiguration configuration) => Read(new SettingsReading(configuration));

    /// <param name="settings">What is wrong with others that were read by it is told as well.</param>
    /// <exception cref="SettingException">Something is missing, wrong, or unknown; all that is.</exception>
    public static MessagingSettings Read(SettingsReading settings)
    {
        var publicUrl = settings.Get(AccountSettings.PublicUrl);
        var flows = FlowSettings.Read(settings);
        var accounts = AccountSettings.Read(settings, publicUrl, BrandSettings.Read(settings), [.. flows.Calendars.Keys]);
        var agents = AgentSettings.Read(settings);
        var conversations = SettingsOfConversations.Read(settings);
        var desk = DeskSettings.Read(settings);
        var credentials = CredentialSettings.Read(settings);
        var events = EventSettings.Read(settings);
        var egress = EgressSettings.Read(settings);
        var connectors = ConnectorSettings.Read(settings, credentials, egress);
        var bots = BotSettings.Read(settings, egress);
        var articles = ArticleSettings.Read(settings, credentials, egress);
        var media = MediaSettings.Read(settings);
        var telemetry = TelemetrySettings.Read(settings);
        settings.ThrowIfWrong();
        return new MessagingSettings
        {
            PublicUrl = publicUrl!,
            Accounts = new Accounts(accounts),
            Agents = agents,
            Conversations = conversations,
            Flows = flows,
            Desk = desk,
            Credentials = credentials,
            Events = events,
            Egress = egress,
            Connectors = connectors,
            Bots = bots,
            Articles = articles,
            Media = media,
            Telemetry = telemetry,
        };
    }
}

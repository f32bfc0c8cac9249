using Azure.Messaging.ServiceBus;
using Messaging.Functions.Articles;
using Messaging.Functions.Calls;
using Messaging.Functions.Conversations;
using Messaging.Functions.Desk;
using Messaging.Functions.Events;
using Messaging.Functions.Flows;
using Messaging.Functions.Happenings;
using Messaging.Functions.Health;
using Messaging.Functions.Links;
using Messaging.Functions.Media;
using Messaging.Functions.Retention;
using Messaging.Functions.Routing;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Functions.WebChat;
using Messaging.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Messaging.Functions;

/// <summary>What the functions are made of. The clients of Azure's services are added by the host: Program.cs on Azure, the local host on a laptop.</summary>
public static class Registration
{
    public static IServiceCollection AddMessaging(this IServiceCollection services, MessagingSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Pause>();
        services.TryAddSingleton<IFileProvider>(_ => Pages.BuiltPages.Beside(AppContext.BaseDirectory));
        services.AddSingleton(settings.Accounts);
        services.AddSingleton(settings.Agents);
        services.AddSingleton(settings.Conversations);
        services.AddSingleton(settings.Flows);
        services.TryAddSingleton(_ => FlowFolder.Beside(AppContext.BaseDirectory));
        services.AddSingleton<FlowStore>();
        services.AddSingleton<FlowNeeds>();
        services.AddSingleton<ConversationRules>();
        // Without the factory's own log lines: URLs hold account ids, and some providers' URLs hold tokens.
        services.AddHttpClient(ProviderCalls.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ActivityHeadersPropagator = null });

        // URLs with their queries are in their lines: numbers of customers, and our verify token at Meta. Nobody filters after us where we send logs ourselves.
        services.AddLogging(logging => logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning));
        services.AddTelemetry(settings.Telemetry);
        services.AddMetrics();
        services.AddSingleton<QueueStanding>();
        services.AddSingleton<Meters>();
        services.AddSingleton<Traces>();

        services.AddSingleton<MessagingTables>();
        services.AddSingleton<LaneStore>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ContactStore>();
        services.AddSingleton<DueStore>();
        services.AddSingleton<QuarantineStore>();
        services.AddSingleton<Preparation>();

        services.AddSingleton(new PublicAddress(settings.PublicUrl));
        services.AddSingleton(settings.Media);
        services.AddSingleton<MediaStore>();
        services.AddSingleton<MediaLinks>();
        services.AddSingleton<MediaDownloads>();
        services.AddSingleton<MediaFetches>();
        services.AddSingleton<MediaScanner>();
        services.AddSingleton<MediaCopier>();
        services.AddSingleton<MediaInside>();
        services.AddHttpClient(MediaDownloads.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                MaxAutomaticRedirections = 5,
                UseProxy = false,
                ActivityHeadersPropagator = null,
                ConnectCallback = provider.GetRequiredService<Egress>().ConnectAnywhere,
            });

        services.AddSingleton<LinkUses>();

        services.AddSingleton<Readiness>();

        services.AddSingleton<RetentionStore>();
        services.AddSingleton<Clearance>();

        services.AddSingleton<Reception>();
        services.AddSingleton<Remainders>();
        services.AddSingleton<RemainderFetcher>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Seals>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<QuarantineDesk>();

        services.AddSingleton(settings.Events);
        services.AddSingleton<EventReception>();
        services.AddSingleton<Addressees>();
        services.AddSingleton<EventMarks>();

        services.AddSingleton(settings.Desk);
        services.AddDirectory(settings.Desk);
        services.AddSingleton<DeskAccess>();
        services.AddSingleton<DeskReading>();
        services.AddSingleton<DeskSigns>();
        services.AddSingleton<DeskCommands>();
        services.AddSingleton<DeskPresence>();

        services.AddSingleton<ConversationLane>();
        services.AddSingleton<CustomerLane>();
        services.AddSingleton<CustomerTyping>();
        services.AddSingleton<CallRunner>();
        services.TryAddSingleton(new RecentTurns());
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<Projections>();
        services.AddSingleton<Views>();
        services.AddSingleton<Roster>();
        services.AddSingleton<Waiting>();
        services.AddSingleton(provider => provider.GetRequiredService<ServiceBusClient>().CreateSender(EventPublisher.Topic));
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<Closer>();
        services.AddSingleton<Sweep>();

        services.AddSingleton(settings.Egress);
        services.AddSingleton<Egress>();
        services.AddSingleton(settings.Credentials);
        services.AddSingleton<FlowRequests>();
        services.AddSingleton(settings.Connectors);
        services.AddSingleton<Connectors>();
        services.AddSingleton(settings.Bots);
        services.AddSingleton<Bots>();
        services.AddSingleton(settings.Articles);
        services.AddSingleton<ArticleLibrary>();
        services.AddSingleton<ArticleSearch>();
        services.AddHttpClient(FlowRequests.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
                ConnectCallback = provider.GetRequiredService<Egress>().Connect,
            });

        services.AddSingleton<ProviderCalls>();
        services.AddSingleton<Mailboxes>();
        services.AddSingleton<WebChatDoor>();
        services.AddSingleton<WebChatSessions>();
        services.AddSingleton<WebChatFiles>();
        services.AddSingleton<WebChatPusher>();
        services.AddSingleton<WebChatUpdates>();
        services.AddSingleton<Enclosures>();
        services.AddSingleton<Sender>();
        services.AddSingleton<SentIndex>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Echoes>();
        services.AddSingleton<Signs>();
        return services;
    }
}

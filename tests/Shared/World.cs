using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Messaging.Local.Store;
using Messaging.Simulator;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Shared;

/// <summary>The product, the vendors and the clock, in one process: the function classes that run on Azure, reached through their real webhooks, in virtual time.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly WorldOptions _options;
    private readonly Wire _wire = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-").FullName;

    private World(WorldOptions options)
    {
        _options = options;
        Time = new VirtualTime(Quiet, InstantPattern.ExtendedIso.Parse(options.At).Value.ToDateTimeOffset());
        var clock = new SimulatorClock(Time, Quiet.Busy, Quiet.Idle);
        Vendors = new Vendors(SimulatedVendors.Of(options.Configuration), clock, _wire, new VendorSettings { Seed = "world" })
        {
            BaseUrl = new Uri("http://127.0.0.1:7071/simulator/"),
        };
        Http = new HttpClient(new BusyCaller(_wire, Quiet)) { BaseAddress = new Uri("http://127.0.0.1:7071/"), Timeout = Timeout.InfiniteTimeSpan };
        Host = null!;
    }

    public Quiet Quiet { get; } = new();

    public VirtualTime Time { get; }

    public Vendors Vendors { get; }

    public LocalHost Host { get; private set; }

    public HttpClient Http { get; }

    public Wire Wire => _wire;

    public CapturedLog Log { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public static async Task<World> Begin(WorldOptions? options = null)
    {
        var world = new World(options ?? new WorldOptions());
        await world.Start();
        return world;
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Customer Customer(string account = "twilio-sms", string handle = "+15005550006") => new(this, account, handle);

    /// <summary>The state of the conversation that a customer has.</summary>
    public async Task<Conversation> Conversation(Customer customer)
    {
        var head = await Get<LaneStore>().Head(customer.Lane);
        return await State(ConversationId.Parse(head.Conversation!));
    }

    public async Task<Conversation> State(ConversationId conversation) => (await Get<ConversationStore>().Load(conversation))!.Value;

    /// <summary>What the system noted for people to read.</summary>
    public async Task<IReadOnlyList<string>> Notices(Customer customer)
    {
        var conversation = await Conversation(customer);
        var timeline = await Get<ConversationStore>().Timeline(conversation.Id);
        return [.. timeline.Select(line => line.What).OfType<TimelineItem.Notice>().Select(notice => $"{notice.Code}: {notice.Reason}")];
    }

    public DeskClient Desk(string agent) => new(this, agent);

    /// <summary>Lets everything that is under way come to rest, without moving the clock.</summary>
    public Task Settle() => Time.SettleAsync();

    public Task Advance(Duration time) => Time.AdvanceAsync(time.ToTimeSpan());

    public Task AdvanceMinutes(double minutes) => Advance(Duration.FromMinutes(minutes));

    public async Task Restart()
    {
        await Crash();
        await Start();
    }

    /// <summary>Ends the host as a process that is told to stop: what is under way comes to its end.</summary>
    public ValueTask Stop() => Host.DisposeAsync();

    /// <summary>Ends the host as a killed process ends.</summary>
    /// <param name="dead">Called as soon as nothing that it still does is written any more.</param>
    public async Task Crash(Action? dead = null)
    {
        _wire.Cut();
        var crash = Host.CrashAsync();
        dead?.Invoke();
        await crash;
    }

    public async Task Start()
    {
        Host = LocalHost.Create(
            new LocalHostOptions(_options.Configuration, _folder)
            {
                Time = Time,
                Quiet = Quiet,
                Vendors = Vendors,
                Engine = _options.Engine,
                Durability = Durability.Off,
            },
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(Log);
                builder.Services.ConfigureAll<HttpClientFactoryOptions>(clients =>
                    clients.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = new SharedHandler(_wire)));
                _options.Configure(builder.Services);
            });
        await Host.StartAsync();
        _wire.Connect(Host.App.GetTestServer().CreateHandler());
        await Settle();
    }

    public async ValueTask DisposeAsync()
    {
        _wire.Cut();
        await Host.DisposeAsync();
        Vendors.Dispose();
        Http.Dispose();
        _wire.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Who calls the host counts as busy until he is answered: vendors count themselves.</summary>
    private sealed class BusyCaller(Wire wire, Quiet quiet) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _wire = new(wire, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var busy = quiet.Busy();
            return await _wire.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _wire.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>The factory disposes its handlers with the host; the wire outlives it.</summary>
    private sealed class SharedHandler(Wire wire) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _wire = new(wire, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _wire.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _wire.Dispose();
            base.Dispose(disposing);
        }
    }
}

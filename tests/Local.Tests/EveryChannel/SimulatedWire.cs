using System.Net;
using Messaging.Channels;
using Messaging.Functions;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;
using Messaging.Simulator;
using Messaging.Simulator.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>The sample's accounts between our sender and the vendors' simulated APIs, in memory: nothing of ours but what sends, verifies and reads.</summary>
internal sealed class SimulatedWire : IHttpClientFactory, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly Quiet _quiet = new();
    private readonly WebApplication _app = Empty();
    private readonly Webhooks _webhooks = new();
    private readonly Files _files = new();
    private readonly Traces _traces = new();
    private readonly Accounts _accounts;
    private readonly Sender _sender;
    private readonly TimeProvider _time;

    public SimulatedWire()
        : this(LocalSettings.Sample(Repository.Root), null)
    {
    }

    /// <param name="configuration">All settings.</param>
    /// <param name="time">Nothing for one of its own, which stands still.</param>
    public SimulatedWire(IConfiguration configuration, TimeProvider? time)
    {
        var settings = MessagingSettings.Read(configuration);
        _time = time ?? new VirtualTime(_quiet, Start);
        _accounts = settings.Accounts;
        Vendors = new Vendors(Serving.SimulatedVendors.Of(configuration), new SimulatorClock(_time, _quiet.Busy), _webhooks, new VendorSettings { Seed = "test" });
        _app.MapSimulator(Vendors);
        ((IHost)_app).Start();

        // Neither a mailbox nor our own storage of media: the one is no vendor's, and of the other a vendor sees but links.
        var links = new MediaLinks(settings.Media, new PublicAddress(settings.PublicUrl), _time);
        var enclosures = new Enclosures(media: null!, links, new MediaDownloads(this, _traces, _time), settings.Media);
        _sender = new Sender(_accounts, new ProviderCalls(this, _traces, _time), mailboxes: null!, enclosures, _time);
    }

    public Vendors Vendors { get; }

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>The sample's accounts that a simulated vendor carries.</summary>
    public static TheoryData<string> Accounts => [.. Serving.SimulatedVendors.Of(LocalSettings.Sample(Repository.Root)).Select(account => account.Id)];

    public (Account Account, IProvider Provider) Account(string id) => _accounts.Find(AccountId.Parse(id))!.Value;

    public Task<SendOutcome> Send(OutboundMessage message) => _sender.Send(message);

    /// <summary>What our messages look like on a customer's phone.</summary>
    public IEnumerable<PhoneMessage> Shown(Address to) =>
        Vendors.Phones.Read(to.Account.Value, to.Handle, after: 0).Messages.Where(message => !message.FromCustomer);

    /// <summary>The webhook by which the vendor tells that the customer wrote this.</summary>
    public async Task<Webhook> Written(string account, string customer, Messages.Content content)
    {
        await Vendors.WriteAsync(account, customer, content);
        return _webhooks.Last!;
    }

    public HttpClient CreateClient(string name) => name == MediaDownloads.Client
        ? new HttpClient(_files, disposeHandler: false)
        : new HttpClient(_app.GetTestServer().CreateHandler());

    public void Dispose()
    {
        Vendors.Dispose();
        ((IDisposable)_app).Dispose();
        _webhooks.Dispose();
        _files.Dispose();
        _traces.Dispose();
    }

    private static WebApplication Empty()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseTestServer();
        return builder.Build();
    }

    /// <summary>Stands where our webhooks are, and keeps the last one as our reception would read it.</summary>
    private sealed class Webhooks : HttpMessageHandler
    {
        public Webhook? Last { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
            Last = new Webhook(request.Method.Method, request.RequestUri!.OriginalString, headers, body);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }

    /// <summary>Stands for wherever a medium lies.</summary>
    private sealed class Files : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, .. "a picture"u8]) });
    }
}

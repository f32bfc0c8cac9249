using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Identity;
using Messaging.Functions.Settings;
using Messaging.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Functions.Tests.Observing;

[Collection(nameof(Alone))]
public sealed class CollectorTests
{
    /// <summary>Not compressed, and of no length.</summary>
    private static readonly byte[] EmptyMessage = new byte[5];

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_nothing_that_somebody_wrote()
    {
        var got = new ConcurrentDictionary<string, string>();
        await using var collector = await Collector(got);
        await using (var world = await World.Begin(WorldOptions.Greeting with { Settings = Settings(collector.Urls.Single()), Services = AlsoLogs }))
        {
            await world.Customer().Writes("the customer's words");
        }

        got.Keys.Order(StringComparer.Ordinal).ShouldBe(["LogsService", "MetricsService", "TraceService"]);
        got["TraceService"].ShouldContain("receive twilio-sms");
        got["MetricsService"].ShouldContain("messaging.turn.delay");
        got["LogsService"].ShouldContain("sent message");
        got.Values.ShouldAllBe(sent => sent.Contains("messaging", StringComparison.Ordinal) && !sent.Contains("words", StringComparison.Ordinal) && !sent.Contains("5005550006", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_collector_nothing_is_registered()
    {
        var services = new ServiceCollection();

        var settings = TelemetrySettings.Read(new SettingsReading(new ConfigurationBuilder().Build()));
        services.AddTelemetry(settings).AddAzureTelemetry(settings, new DefaultAzureCredential());

        services.ShouldBeEmpty();
    }

    /// <summary>A world takes all loggers away but its own.</summary>
    private static void AlsoLogs(IServiceCollection services) => services.AddOpenTelemetry().WithLogging();

    private static Dictionary<string, string?> Settings(string url) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = url,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
    };

    /// <summary>As much of a collector as takes what is sent: gRPC without encryption.</summary>
    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, string> got)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listening => listening.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.Latin1);
            var sent = await body.ReadToEndAsync();
            var service = context.Request.Path.Value!.Split('/')[1].Split('.')[^1];
            got.AddOrUpdate(service, sent, (_, before) => before + sent);
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(EmptyMessage);
        });
        await app.StartAsync();
        return app;
    }
}

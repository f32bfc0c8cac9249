using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Messaging.Functions.Settings;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Messaging.Functions;

/// <summary>Sends traces, metrics and logs by OTLP to a collector, and on Azure to Application Insights. Where neither is configured nobody listens, and nothing is made.</summary>
public static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.Collector is not null)
        {
            Ours(services).UseOtlpExporter();
        }

        return services;
    }

    /// <summary>What comes to it on Azure: Application Insights, and the worker's own spans, by which ours hang together with the host's.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, TelemetrySettings settings, TokenCredential credential)
    {
        if (settings.ApplicationInsights is not null)
        {
            Ours(services).UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = settings.ApplicationInsights;
                options.Credential = settings.ByIdentity ? credential : null;
            });
        }

        if (settings.IsWanted)
        {
            services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        }

        return services;
    }

    /// <summary>Not the spans of ASP.NET Core, of HttpClient or of Azure's clients: their URLs hold what ours leave out.</summary>
    private static OpenTelemetryBuilder Ours(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("messaging").AddEnvironmentVariableDetector())
        .WithTracing(traces => traces.AddSource(Traces.Name))
        .WithMetrics(metrics => metrics.AddMeter(Meters.Name));
}

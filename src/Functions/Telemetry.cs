using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Messaging.Functions;

/// <summary>Where traces, metrics and logs go: by OTLP to a collector, and on Azure to Application Insights. Where neither is configured nobody listens, and nothing is made.</summary>
public static class Telemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string ApplicationInsightsAccess = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (Has(configuration, Collector))
        {
            Ours(services).UseOtlpExporter();
        }

        return services;
    }

    /// <summary>On Azure: the host traces as well, and says by the worker's defaults what is its part and what is ours.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration, TokenCredential credential)
    {
        services.AddTelemetry(configuration);
        if (Has(configuration, ApplicationInsights))
        {
            // Like the host: by identity where it is told so, by the key in the connection string otherwise.
            var byIdentity = configuration[ApplicationInsightsAccess]?.Contains("Authorization=AAD", StringComparison.OrdinalIgnoreCase) == true;
            Ours(services).UseAzureMonitorExporter(options => options.Credential = byIdentity ? credential : null);
        }

        if (Has(configuration, Collector) || Has(configuration, ApplicationInsights))
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

    private static bool Has(IConfiguration configuration, string setting) => !string.IsNullOrWhiteSpace(configuration[setting]);
}

namespace Messaging.Functions.Settings;

/// <summary>Where traces, metrics and logs go. The exporters read the same settings, and more of their own.</summary>
/// <param name="Collector">A collector's address; nothing for none.</param>
/// <param name="ApplicationInsights">That of Application Insights; nothing for none.</param>
/// <param name="ByIdentity">Whether the app's identity sends there, in place of the key in the connection string.</param>
public sealed record TelemetrySettings(Uri? Collector, string? ApplicationInsights, bool ByIdentity)
{
    private static readonly Setting<Uri> Otlp = new(
        "OTEL_EXPORTER_OTLP_ENDPOINT", Kinds.Url, "where logs, traces and metrics go by OpenTelemetry; OTEL_EXPORTER_OTLP_HEADERS and the like are the exporter's", "http://127.0.0.1:4317")
    {
        ReadBy = SettingReader.UsAndFunctionsHost,
    };

    private static readonly Setting<string> Insights = new(
        "APPLICATIONINSIGHTS_CONNECTION_STRING", Kinds.Text, "where logs, traces and metrics go on Azure", "InstrumentationKey=00000000-0000-0000-0000-000000000004")
    {
        ReadBy = SettingReader.UsAndFunctionsHost,
    };

    private static readonly Setting<string> InsightsAccess = new(
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", Kinds.Text, "that an identity, and which, may send them there; of ours it is that of AZURE_CLIENT_ID",
        "ClientId=00000000-0000-0000-0000-000000000003;Authorization=AAD")
    {
        ReadBy = SettingReader.UsAndFunctionsHost,
    };

    internal static SettingGroup Group { get; } = new("Telemetry", "Without a destination nothing is measured, and nothing traced.", [Otlp, Insights, InsightsAccess]);

    public bool IsWanted => Collector is not null || ApplicationInsights is not null;

    public static TelemetrySettings Read(SettingsReading settings) => new(
        settings.Get(Otlp),
        settings.Get(Insights),
        settings.Get(InsightsAccess)?.Contains("Authorization=AAD", StringComparison.OrdinalIgnoreCase) == true);
}

using Messaging.Functions.Desk;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Storage;

/// <summary>Where Azure's services are: by address and identity, or by connection string.</summary>
public sealed record AzureSettings(string? Storage, Uri? Tables, Uri? Blobs, string? Bus, string? BusNamespace)
{
    private const string Development = "Development";

    private static readonly Setting<string> Connection = new(
        "Messaging:Storage", Kinds.Text, "tables and blobs by connection string, in place of the two addresses; for Azurite UseDevelopmentStorage=true", "UseDevelopmentStorage=true") { IsSecret = true };

    private static readonly Setting<Uri> TableAddress = new(
        "Messaging:Storage:TableServiceUri", Kinds.Url, "the tables' address; reached by the app's identity", "https://stmessaging.table.core.windows.net") { Need = Need.OnAzure };

    private static readonly Setting<Uri> BlobAddress = new(
        "Messaging:Storage:BlobServiceUri", Kinds.Url, "the blobs' address; reached by the app's identity", "https://stmessaging.blob.core.windows.net") { Need = Need.OnAzure };

    private static readonly Setting<string> BusConnection = new(
        "ServiceBus", Kinds.Text, "the Service Bus by connection string, in place of its name", "***") { IsSecret = true, ReadBy = SettingReader.UsAndFunctionsHost };

    private static readonly Setting<string> BusName = new(
        "ServiceBus:fullyQualifiedNamespace", Kinds.HostName, "the Service Bus; reached by the app's identity", "sb-messaging.servicebus.windows.net")
    {
        Need = Need.OnAzure, ReadBy = SettingReader.UsAndFunctionsHost,
    };

    private static readonly Setting<string> Environment = new(
        "AZURE_FUNCTIONS_ENVIRONMENT", Kinds.Text, "Development where Core Tools run the app on a laptop, and set it; only there may the desk believe a local key", Development)
    {
        Default = "Production", ReadBy = SettingReader.UsAndFunctionsHost,
    };

    internal static SettingGroup Group { get; } = new(
        "Azure's services", "Read by the function app alone; `./run` keeps everything in one folder.", [Connection, TableAddress, BlobAddress, BusConnection, BusName, Environment]);

    public static AzureSettings Read(SettingsReading settings)
    {
        var azure = new AzureSettings(settings.Get(Connection), settings.Get(TableAddress), settings.Get(BlobAddress), settings.Get(BusConnection), settings.Get(BusName));
        if (azure.Storage is null)
        {
            Needed(settings, TableAddress, Connection);
            Needed(settings, BlobAddress, Connection);
        }

        if (azure.Bus is null)
        {
            Needed(settings, BusName, BusConnection);
        }

        // Every request comes to the app from its host, on the same machine: who sent it there, the app does not see.
        if (settings.Get(Environment) != Development && settings.Has(DeskSettings.Key))
        {
            settings.Wrong(DeskSettings.Key, [], "is for a laptop; here anybody would be given a token");
        }

        return azure;
    }

    private static void Needed(SettingsReading settings, Setting setting, Setting instead)
    {
        if (!settings.Has(setting))
        {
            settings.Wrong(setting, [], $"is missing; set it, or {instead.Variable}");
        }
    }
}

using Azure.Core;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Messaging.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions;

/// <summary>The clients of Azure's services: by identity where an address is set, by connection string for Azurite.</summary>
public static class AzureClients
{
    private const string ConnectionString = "Messaging:Storage";
    private const string TableAddress = "Messaging:Storage:TableServiceUri";
    private const string BusConnection = "ServiceBus";
    private const string BusAddress = "ServiceBus:fullyQualifiedNamespace";
    private const string BlobAddress = "Messaging:Storage:BlobServiceUri";

    public static TableServiceClient Tables(IConfiguration configuration, TokenCredential credential) =>
        configuration[TableAddress] is { } address
            ? new TableServiceClient(Address(TableAddress, address), credential)
            : new TableServiceClient(Connection(configuration));

    public static BlobServiceClient Blobs(IConfiguration configuration, TokenCredential credential) =>
        configuration[BlobAddress] is { } address
            ? new BlobServiceClient(Address(BlobAddress, address), credential)
            : new BlobServiceClient(Connection(configuration));

    public static ServiceBusClient Bus(IConfiguration configuration, TokenCredential credential) =>
        configuration[BusAddress] is { } address
            ? new ServiceBusClient(address, credential)
            : new ServiceBusClient(configuration[BusConnection] ?? throw new SettingException(BusConnection, $"is missing; set it, or {BusAddress}"));

    private static string Connection(IConfiguration configuration) => configuration[ConnectionString]
        ?? throw new SettingException(ConnectionString, $"is missing; set it, or {TableAddress} and {BlobAddress}");

    private static Uri Address(string setting, string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new SettingException(setting, $"'{text}' is no address");
}

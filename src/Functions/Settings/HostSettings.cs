namespace Messaging.Functions.Settings;

/// <summary>What the Functions host and the libraries in our process read of the same settings, as far as it concerns this product.</summary>
internal static class HostSettings
{
    private const string Storage = "AzureWebJobsStorage";
    private const string Durable = "AzureFunctionsJobHost:extensions:durableTask";

    public static SettingGroup Group { get; } = new(
        "Functions host and libraries",
        "Not read by our code and not checked by it; `./run` needs none of them. Anything in `host.json` can be set by a name that begins with `AzureFunctionsJobHost__`.",
        [
            Host("FUNCTIONS_WORKER_RUNTIME", "the worker; on the Flex Consumption plan it belongs to the app's configuration and is no setting", "dotnet-isolated"),
            Host("FUNCTIONS_EXTENSION_VERSION", "the version of the host; no setting on the Flex Consumption plan either", "~4"),
            Host("AzureWebJobsDisableHomepage", "takes away the page that the host shows where no function answers at the root", "true"),
            Host("AzureFunctionsWebHost:hostid", "the host's name towards its storage; slots of one app must differ in it", "messaging-staging"),
            Host(Storage, "the host's storage by connection string, in place of its name: leases of timers, keys, and Durable Functions unless they have another", "UseDevelopmentStorage=true") with { IsSecret = true },
            Host($"{Storage}:accountName", "the same storage; reached by the app's identity", "stmessaging") with { Need = Need.OnAzure },
            Host($"{Storage}:credential", "says that the identity is a managed one", "managedidentity"),
            Host($"{Storage}:clientId", "which user-assigned identity reaches it; without it the app's own", "00000000-0000-0000-0000-000000000003"),
            Host("ServiceBus:credential", "the same for the Service Bus, where the host listens for our triggers", "managedidentity"),
            Host("ServiceBus:clientId", "the same for the Service Bus, where the host listens for our triggers", "00000000-0000-0000-0000-000000000003"),
            Host("MESSAGING_HUB", "the task hub; host.json asks for it by this name, and running conversations are found again only under the same", "messaging") with { Need = Need.OnAzure },
            Host($"{Durable}:storageProvider:type", "where Durable Functions keep their state: the storage above, or the Durable Task Scheduler", "azureManaged"),
            Host($"{Durable}:storageProvider:connectionStringName", "the name of the setting that says where the Durable Task Scheduler is", "DURABLE_TASK_SCHEDULER_CONNECTION_STRING"),
            Host("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "where the Durable Task Scheduler is; holds no secret as long as an identity reaches it",
                "Endpoint=https://messaging.westeurope.durabletask.io;Authentication=ManagedIdentity;ClientID=00000000-0000-0000-0000-000000000003"),
            Library("AZURE_CLIENT_ID", "which user-assigned identity our own clients are; without it the app's own", "00000000-0000-0000-0000-000000000003"),
        ]);

    private static Setting<string> Host(string name, string what, string example) => Of(SettingReader.FunctionsHost, name, what, example);

    private static Setting<string> Library(string name, string what, string example) => Of(SettingReader.Library, name, what, example);

    private static Setting<string> Of(SettingReader reader, string name, string what, string example) => new(name, Kinds.Text, what, example) { ReadBy = reader };
}

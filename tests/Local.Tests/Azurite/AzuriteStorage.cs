namespace Messaging.Local.Tests.Azurite;

/// <summary>The Azurite that ./test starts beside the suite.</summary>
internal static class AzuriteStorage
{
    public static string ConnectionString { get; } = Environment.GetEnvironmentVariable("MESSAGING_AZURITE")
        ?? throw new InvalidOperationException(
            "With AzureSdk=NuGet the rules of storage are tested on Azurite too: run ./test, which starts it, or set MESSAGING_AZURITE to its connection string.");
}

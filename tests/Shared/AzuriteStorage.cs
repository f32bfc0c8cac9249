namespace Messaging.Shared;

/// <summary>The Azurite that ./test starts beside the suite.</summary>
public static class AzuriteStorage
{
    public static string ConnectionString { get; } = Environment.GetEnvironmentVariable("MESSAGING_AZURITE")
        ?? throw new InvalidOperationException(
            "With AzureSdk=NuGet there are tests on Azurite: run ./test, which starts it, or set MESSAGING_AZURITE to its connection string.");
}

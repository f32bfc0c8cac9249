namespace Messaging.StandIns;

internal static class LivesInAzure
{
    public static PlatformNotSupportedException Exception => new("This talks to Azure, which a stand-in cannot: build with AzureSdk=NuGet.");
}

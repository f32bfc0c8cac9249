namespace Messaging.StandIns;

internal static class LivesInAzure
{
    public static PlatformNotSupportedException Exception => new("A stand-in cannot talk to Azure: build with AzureSdk=NuGet.");
}

namespace Messaging.Scenarios.Scale;

/// <summary>What docs/scale.md computes with; its sources and their dates stand there.</summary>
internal static class Prices
{
    public const double TableCallsPerAccount = 20_000;
    public const double ActionsPerUnit = 2_000;
    public const double CreditsPerNamespace = 1_000;

    /// <summary>An event costs a credit when it is sent and one when the log gets it.</summary>
    public const double CreditsPerEvent = 2;

    public const double DollarsPerTableCall = 0.00036 / 10_000;
    public const double DollarsPerExecution = 0.40 / 1_000_000;
    public const double DollarsPerGigabyteSecond = 0.000026;
    public const double DollarsPerBusOperation = 0.80 / 1_000_000;

    public const double GigabytesPerInstance = 2;
    public const double SecondsPerTableCall = 0.005;
    public const double SecondsPerCallOut = 0.25;
}

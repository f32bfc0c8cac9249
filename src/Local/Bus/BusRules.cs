namespace Messaging.Local.Bus;

/// <summary>The limits of Service Bus, in its standard tier and as the Functions host uses it.</summary>
internal static class BusRules
{
    public const int MessageBytes = 256 * 1024;
    public const int DeliveriesPerMessage = 10;
    public const int CallsAtOnce = 16;
    public const int MessagesPerBatch = 100;

    /// <summary>A lock lasts a minute and the host renews it for this long in all.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(5);

    /// <summary>Until a queue is looked at again after its storage failed.</summary>
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
}

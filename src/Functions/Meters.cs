using System.Diagnostics.Metrics;

namespace Messaging.Functions;

/// <summary>What is counted.</summary>
internal static class Meters
{
    public const string Name = "Messaging";

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> WrongSignatures = Meter.CreateCounter<long>("messaging.webhooks.wrong_signature");

    public static readonly Counter<long> PutOff = Meter.CreateCounter<long>("messaging.webhooks.put_off");

    public static readonly Counter<long> Quarantined = Meter.CreateCounter<long>("messaging.webhooks.quarantined");

    public static readonly Counter<long> EventsHeldBack = Meter.CreateCounter<long>("messaging.events.held_back");

    public static readonly Counter<long> UnreadableEvents = Meter.CreateCounter<long>("messaging.events.unreadable");

    public static readonly Counter<long> FailedDecisions = Meter.CreateCounter<long>("messaging.turns.failed");

    public static readonly Counter<long> Repaired = Meter.CreateCounter<long>("messaging.sweep.rang");
}

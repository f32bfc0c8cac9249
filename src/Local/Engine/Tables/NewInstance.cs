namespace Messaging.Local.Engine.Tables;

internal sealed record NewInstance(long Key, string Id, string Name, string Version, string? Input, long StartAt)
{
    /// <summary>As JSON; null when there are none.</summary>
    public string? Tags { get; init; }

    public ParentLink? Parent { get; init; }

    public TimerRow StartTimer => new(StartAt, Key, TimerRow.Start, 0);
}

namespace Messaging.Functions.Storage;

/// <summary>How far what follows from a conversation's turns has come outside of its partition.</summary>
/// <param name="Turn">Up to here contacts, agents and lists know.</param>
/// <param name="Told">Up to here the bus was told; behind the others only while it takes nothing.</param>
public sealed record Known(long Turn, long Told)
{
    public static Known Nothing { get; } = new(0, 0);
}

namespace Messaging.Local.Store;

/// <param name="Path">The database file; its folder is created when missing.</param>
public sealed record DatabaseOptions(string Path)
{
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>Pages of 4 KB that the writer's connection may keep in memory.</summary>
    public int WriterCachePages { get; init; } = 16_384;

    /// <summary>Pages of 4 KB written to the log before it is copied back into the file: a page that changes often is copied once for all its changes.</summary>
    public int CheckpointPages { get; init; } = 32_768;
}

public enum Durability
{
    /// <summary>What Write has completed survives a power cut.</summary>
    Full,

    /// <summary>What Write has completed survives the end of the process, not of the machine. For tests in a temporary folder.</summary>
    Off,
}

namespace Messaging.Local.Engine;

/// <summary>Which instances a process runs, by their version; as in the durable task extension.</summary>
public enum VersionMatchStrategy
{
    /// <summary>All.</summary>
    None,

    /// <summary>Those of its own version.</summary>
    Strict,

    /// <summary>Those of its own version and of earlier ones.</summary>
    CurrentOrOlder,
}

/// <summary>What becomes of an instance that a process does not run because of its version.</summary>
public enum VersionFailureStrategy
{
    /// <summary>It is left for another process.</summary>
    Reject,

    /// <summary>It fails.</summary>
    Fail,
}

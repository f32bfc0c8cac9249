namespace Messaging.Local.Store;

/// <summary>A database file that this release cannot read.</summary>
public sealed class LayoutException(string message) : Exception(message);

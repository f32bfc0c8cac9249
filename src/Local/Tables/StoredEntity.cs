namespace Messaging.Local.Tables;

/// <summary>An entity where SQLite holds it; valid until the statement moves on.</summary>
internal readonly ref struct StoredEntity(string partitionKey, string rowKey, long version, ReadOnlySpan<byte> properties)
{
    public string PartitionKey { get; } = partitionKey;

    public string RowKey { get; } = rowKey;

    public long Version { get; } = version;

    public ReadOnlySpan<byte> Properties { get; } = properties;
}

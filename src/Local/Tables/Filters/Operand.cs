using System.Text;
using Azure.Data.Tables;

namespace Messaging.Local.Tables.Filters;

/// <summary>What a comparison looks at: a key, the timestamp or a property.</summary>
internal sealed record Operand(string Name)
{
    private readonly byte[]? _utf8 = Name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) ? null : Encoding.UTF8.GetBytes(Name);

    public bool IsPartitionKey => Name == nameof(ITableEntity.PartitionKey);

    public bool IsRowKey => Name == nameof(ITableEntity.RowKey);

    /// <summary>How the stored value compares to the other; null if there is none or it has another type.</summary>
    public int? CompareIn(in StoredEntity entity, object value) => Name switch
    {
        nameof(ITableEntity.PartitionKey) => EntityKeys.Compare(entity.PartitionKey, (string)value),
        nameof(ITableEntity.RowKey) => EntityKeys.Compare(entity.RowKey, (string)value),
        nameof(ITableEntity.Timestamp) => Compare(EntityVersion.Timestamp(entity.Version), value),
        _ => EntityCodec.Find(entity.Properties, _utf8, out var property) ? Compare(property.Value, value) : null,
    };

    private static int? Compare(object stored, object value) => (stored, value) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (int one, int other) => one.CompareTo(other),
        (long one, long other) => one.CompareTo(other),
        (double one, double other) => one.CompareTo(other),
        // A whole number has no other literal than that of an int.
        (double one, int other) => one.CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (Guid one, Guid other) => one.CompareTo(other),
        _ => null,
    };
}

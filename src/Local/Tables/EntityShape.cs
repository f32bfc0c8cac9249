using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace Messaging.Local.Tables;

/// <summary>How a class of entities is turned into properties and back, as the client library does it.</summary>
internal abstract class EntityShape
{
    protected const string ETagProperty = "odata.etag";

    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    /// <summary>Of the entity's own class, not of the type it is passed as.</summary>
    public static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static type =>
        typeof(IDictionary<string, object>).IsAssignableFrom(type) ? new DictionaryShape() : new ClassShape(type));

    /// <summary>The properties that have a value, without keys, timestamp and ETag.</summary>
    public abstract IEnumerable<KeyValuePair<string, object>> Properties(ITableEntity entity);

    public T Read<T>(in StoredEntity stored, string[]? select)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (Selects(select, nameof(ITableEntity.PartitionKey)))
        {
            entity.PartitionKey = stored.PartitionKey;
        }

        if (Selects(select, nameof(ITableEntity.RowKey)))
        {
            entity.RowKey = stored.RowKey;
        }

        if (Selects(select, nameof(ITableEntity.Timestamp)))
        {
            entity.Timestamp = EntityVersion.Timestamp(stored.Version);
        }

        entity.ETag = EntityVersion.ETag(stored.Version);
        Fill(entity, stored.Properties, select);
        return entity;
    }

    protected static bool IsSystem(string name) => name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)
        or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag) or ETagProperty;

    protected static bool Selects(string[]? select, string name) => select is null || select.Contains(name);

    protected abstract void Fill(ITableEntity entity, ReadOnlySpan<byte> properties, string[]? select);
}

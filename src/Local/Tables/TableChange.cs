using Azure;
using Azure.Data.Tables;

namespace Messaging.Local.Tables;

/// <summary>One action, ready to be stored. IfMatch is the version that the entity must have, or null for any.</summary>
internal sealed record TableChange(
    TableTransactionActionType Action,
    string PartitionKey,
    string RowKey,
    long? IfMatch,
    byte[] Properties)
{
    public bool MustExist => Action is TableTransactionActionType.UpdateMerge
        or TableTransactionActionType.UpdateReplace
        or TableTransactionActionType.Delete;

    public bool Merges => Action is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;

    public static TableError? From(TableTransactionActionType action, ITableEntity entity, ETag ifMatch, out TableChange change)
    {
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity));
        var version = ifMatch == default || ifMatch == ETag.All ? (long?)null : EntityVersion.Of(ifMatch);
        byte[] properties = [];
        var refused = EntityKeys.Check(entity.PartitionKey, entity.RowKey);
        if (refused is null && action != TableTransactionActionType.Delete)
        {
            var shape = EntityShape.Of(entity.GetType());
            refused = EntityCodec.Encode(entity.PartitionKey, entity.RowKey, shape.Properties(entity), out properties);
        }

        change = new TableChange(action, entity.PartitionKey, entity.RowKey, version, properties);
        return refused;
    }
}

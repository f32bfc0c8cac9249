using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Messaging.Local.Values;

namespace Messaging.Local.Tables;

/// <summary>The rules of an entity group transaction that can be told before anything is read.</summary>
internal static class TableTransaction
{
    /// <summary>What the request spends on each action beside its properties.</summary>
    private const int Envelope = 600;

    /// <summary>The dearest property is a truth under a short name: 6 bytes stored, 105 in the request.</summary>
    private const int MostPerStoredByte = 24;

    private static readonly TableError TooLarge = new(413, "RequestBodyTooLarge", "A transaction takes at most 4 MiB.");

    public static TableChange[] From(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction has at least one action.");
        }

        if (actions.Count > TableLimits.ActionsPerTransaction)
        {
            var refused = TableError.InvalidInput("A transaction has at most 100 actions.");
            throw refused.ToTransactionException(TableLimits.ActionsPerTransaction);
        }

        var changes = new TableChange[actions.Count];
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        for (var index = 0; index < changes.Length; index++)
        {
            var action = actions[index];
            var refused = TableChange.From(ActionOf(action), action.Entity, action.ETag, out changes[index]);
            refused ??= changes[index].PartitionKey != changes[0].PartitionKey
                ? TableError.Bad(TableErrorCode.CommandsInBatchActOnDifferentPartitions, "A transaction has one partition.")
                : null;
            refused ??= !rows.Add(changes[index].RowKey)
                ? TableError.Bad(TableErrorCode.InvalidDuplicateRow, "A transaction has one action for an entity.")
                : null;
            if (refused is not null)
            {
                throw refused.ToTransactionException(index);
            }
        }

        return RequestSize(changes) <= TableLimits.TransactionBytes
            ? changes
            : throw TooLarge.ToTransactionException(failedAction: null);
    }

    /// <summary>Without an ETag the client library sends no condition, and the service takes an update for an upsert.</summary>
    private static TableTransactionActionType ActionOf(TableTransactionAction action) => (action.ActionType, action.ETag == default) switch
    {
        (TableTransactionActionType.UpdateMerge, true) => TableTransactionActionType.UpsertMerge,
        (TableTransactionActionType.UpdateReplace, true) => TableTransactionActionType.UpsertReplace,
        var (type, _) => type,
    };

    private static long RequestSize(TableChange[] changes)
    {
        // What cannot be too large, however it is written, need not be measured.
        var most = changes.Sum(change => Envelope + (MostPerStoredByte * (long)change.Properties.Length));
        if (most <= TableLimits.TransactionBytes)
        {
            return most;
        }

        var size = 0L;
        foreach (var change in changes)
        {
            size += Envelope;
            var properties = new PropertyReader(change.Properties);
            while (properties.Next())
            {
                size += properties.JsonSize;
            }
        }

        return size;
    }
}

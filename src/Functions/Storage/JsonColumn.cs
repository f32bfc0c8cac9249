using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

/// <summary>A value as JSON in a row.</summary>
internal static class JsonColumn
{
    public static void Put<T>(this TableEntity row, T value, JsonTypeInfo<T> type) => LongText.Put(row, JsonSerializer.Serialize(value, type));

    public static T Take<T>(this TableEntity row, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(LongText.Take(row), type)
        ?? throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} holds null.");
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

/// <summary>A value as JSON in a row. A property of a table holds 64 KiB, that is 32,768 characters: longer JSON goes on in further properties.</summary>
internal static class JsonColumn
{
    private const int PropertyChars = 32_000;

    public static void Put<T>(this TableEntity row, T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.Serialize(value, type);
        for (var part = 0; part == 0 || part * PropertyChars < json.Length; part++)
        {
            row[Name(part)] = json.Length <= PropertyChars
                ? json
                : json.Substring(part * PropertyChars, Math.Min(PropertyChars, json.Length - (part * PropertyChars)));
        }
    }

    public static T Take<T>(this TableEntity row, JsonTypeInfo<T> type)
    {
        var json = row.GetString(Name(0)) ?? throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} has no JSON.");
        for (var part = 1; row.GetString(Name(part)) is { } more; part++)
        {
            json += more;
        }

        return JsonSerializer.Deserialize(json, type)
            ?? throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} holds null.");
    }

    private static string Name(int part) => part == 0 ? "Json" : $"Json{part.ToString(CultureInfo.InvariantCulture)}";
}

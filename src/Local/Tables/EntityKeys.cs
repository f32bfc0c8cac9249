using System.Buffers;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tables;

internal static class EntityKeys
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code)]);

    public static TableError? Check(string partitionKey, string rowKey) =>
        CheckOne("PartitionKey", partitionKey) ?? CheckOne("RowKey", rowKey);

    /// <summary>The order in which SQLite keeps text, that of code points: char by char, but surrogates come last.</summary>
    public static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        var (one, other) = (left[same], right[same]);
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one - other : char.IsSurrogate(one) ? 1 : -1;
    }

    private static TableError? CheckOne(string name, string value)
    {
        if (value.Length * sizeof(char) > TableLimits.KeyBytes)
        {
            return TableError.Bad(TableErrorCode.KeyValueTooLarge, $"{name} is longer than 1 KiB.");
        }

        return value.AsSpan().ContainsAny(Forbidden)
            ? TableError.Bad(TableErrorCode.OutOfRangeInput, $"{name} has one of / \\ # ? or a control character.")
            : null;
    }
}

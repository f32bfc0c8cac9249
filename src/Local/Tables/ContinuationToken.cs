using System.Buffers.Text;
using System.Text;

namespace Messaging.Local.Tables;

/// <summary>Where the next page begins, as callers carry it: opaque to them.</summary>
internal sealed record ContinuationToken(string PartitionKey, string RowKey)
{
    /// <summary>No key has this character.</summary>
    private const char Separator = '\0';

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{PartitionKey}{Separator}{RowKey}"));

    public static ContinuationToken Parse(string token)
    {
        if (Base64Url.IsValid(token))
        {
            var keys = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(Separator);
            if (keys.Length == 2)
            {
                return new ContinuationToken(keys[0], keys[1]);
            }
        }

        throw TableError.InvalidInput("This is not the continuation token of a query.").ToException();
    }
}

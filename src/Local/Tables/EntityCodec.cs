using Azure.Data.Tables.Models;
using Messaging.Local.Values;

namespace Messaging.Local.Tables;

/// <summary>An entity's properties as the bytes that are stored, within the service's limits.</summary>
internal static class EntityCodec
{
    [ThreadStatic]
    private static PropertyWriter? _writer;

    public static TableError? Encode(
        string partitionKey,
        string rowKey,
        IEnumerable<KeyValuePair<string, object>> properties,
        out byte[] encoded)
    {
        encoded = [];
        var writer = EmptyWriter();
        foreach (var (name, value) in properties)
        {
            if (PropertyRules.Check(name, value) is { } refused)
            {
                return refused;
            }

            writer.Write(name, value);
        }

        encoded = writer.ToArray();
        return CheckWhole(partitionKey, rowKey, encoded);
    }

    /// <summary>What is stored, with the changed properties in place of those of the same name.</summary>
    public static TableError? Merge(
        string partitionKey,
        string rowKey,
        ReadOnlySpan<byte> stored,
        ReadOnlySpan<byte> changed,
        out byte[] merged)
    {
        var writer = EmptyWriter();
        var properties = new PropertyReader(stored);
        while (properties.Next())
        {
            if (!Find(changed, properties.Name, out _))
            {
                writer.CopyStored(properties.Stored);
            }
        }

        writer.CopyStored(changed);
        merged = writer.ToArray();
        return CheckWhole(partitionKey, rowKey, merged);
    }

    public static bool Find(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> name, out PropertyReader found)
    {
        found = new PropertyReader(stored);
        while (found.Next())
        {
            if (found.Name.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static TableError? CheckWhole(string partitionKey, string rowKey, ReadOnlySpan<byte> encoded)
    {
        var (count, size) = (0, 4 + ((partitionKey.Length + rowKey.Length) * sizeof(char)));
        var properties = new PropertyReader(encoded);
        while (properties.Next())
        {
            count++;
            size += properties.Size;
        }

        if (count > TableLimits.PropertiesPerEntity)
        {
            return TableError.Bad(TableErrorCode.TooManyProperties, "An entity has at most 252 properties.");
        }

        return size > TableLimits.EntityBytes ? TableError.Bad(TableErrorCode.EntityTooLarge, "An entity takes at most 1 MiB.") : null;
    }

    private static PropertyWriter EmptyWriter()
    {
        var writer = _writer ??= new PropertyWriter();
        writer.Clear();
        return writer;
    }
}

using System.Text;
using Azure.Data.Tables;
using Messaging.Local.Values;

namespace Messaging.Local.Tables;

/// <summary>TableEntity, and whatever else is a dictionary of its properties.</summary>
internal sealed class DictionaryShape : EntityShape
{
    public override IEnumerable<KeyValuePair<string, object>> Properties(ITableEntity entity)
    {
        foreach (var property in (IDictionary<string, object?>)entity)
        {
            if (property.Value is { } value && !IsSystem(property.Key))
            {
                yield return new(property.Key, value);
            }
        }
    }

    protected override void Fill(ITableEntity entity, ReadOnlySpan<byte> properties, string[]? select)
    {
        var values = (IDictionary<string, object>)entity;
        var stored = new PropertyReader(properties);
        while (stored.Next())
        {
            var name = Encoding.UTF8.GetString(stored.Name);
            if (Selects(select, name))
            {
                values[name] = stored.Value;
            }
        }
    }
}

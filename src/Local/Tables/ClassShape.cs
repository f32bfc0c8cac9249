using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using Azure.Data.Tables;

namespace Messaging.Local.Tables;

/// <summary>A class of one's own: its public properties, under the name of their DataMember attribute if they have one.</summary>
internal sealed class ClassShape(Type type) : EntityShape
{
    private readonly (string Name, byte[] Utf8, PropertyInfo Property)[] _members = [.. type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => !property.IsDefined(typeof(IgnoreDataMemberAttribute)) && property.GetIndexParameters().Length == 0)
        .Select(property => (Name: property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property))
        .Where(member => !IsSystem(member.Name))
        .Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Name), member.property))];

    public override IEnumerable<KeyValuePair<string, object>> Properties(ITableEntity entity)
    {
        foreach (var (name, _, property) in _members)
        {
            if (property.CanRead && property.GetValue(entity) is { } value)
            {
                yield return new(name, value);
            }
        }
    }

    protected override void Fill(ITableEntity entity, ReadOnlySpan<byte> properties, string[]? select)
    {
        foreach (var (name, utf8, property) in _members)
        {
            if (property.CanWrite && Selects(select, name) && EntityCodec.Find(properties, utf8, out var stored))
            {
                property.SetValue(entity, stored.Value);
            }
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Messaging.Local.Values;

/// <summary>
/// Goes through the stored properties of an entity. Each is: length of its name, name, kind, and what the kind needs;
/// lengths are four bytes, numbers little-endian, text UTF-8.
/// </summary>
internal ref struct PropertyReader(ReadOnlySpan<byte> properties)
{
    private ReadOnlySpan<byte> _rest = properties;
    private ReadOnlySpan<byte> _payload;
    private PropertyKind _kind;

    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The property as it is stored, name and all.</summary>
    public ReadOnlySpan<byte> Stored { get; private set; }

    /// <summary>What it counts against the limit of an entity.</summary>
    public readonly int Size => 8 + (Encoding.UTF8.GetCharCount(Name) * sizeof(char)) + _kind switch
    {
        PropertyKind.Text => 4 + (Encoding.UTF8.GetCharCount(_payload) * sizeof(char)),
        PropertyKind.Binary => 4 + _payload.Length,
        PropertyKind.False or PropertyKind.True => 1,
        _ => _payload.Length,
    };

    /// <summary>About what it takes in the JSON of a request.</summary>
    public readonly int JsonSize => 64 + Name.Length + _kind switch
    {
        PropertyKind.Text => JsonText.Size(_payload),
        PropertyKind.Binary => (_payload.Length + 2) / 3 * 4,
        _ => 40,
    };

    public readonly object Value => _kind switch
    {
        PropertyKind.Text => Encoding.UTF8.GetString(_payload),
        PropertyKind.Binary => _payload.ToArray(),
        PropertyKind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(_payload),
        PropertyKind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(_payload),
        PropertyKind.Double => BinaryPrimitives.ReadDoubleLittleEndian(_payload),
        PropertyKind.False => false,
        PropertyKind.True => true,
        PropertyKind.Moment => new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(_payload), TimeSpan.Zero),
        PropertyKind.Guid => new Guid(_payload),
        _ => throw new InvalidDataException($"A stored property has the unknown kind {_kind}."),
    };

    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var start = _rest;
        Name = Take(Length());
        _kind = (PropertyKind)Take(1)[0];
        _payload = Take(_kind switch
        {
            PropertyKind.Text or PropertyKind.Binary => Length(),
            PropertyKind.Int32 => sizeof(int),
            PropertyKind.False or PropertyKind.True => 0,
            PropertyKind.Guid => 16,
            _ => sizeof(long),
        });
        Stored = start[..^_rest.Length];
        return true;
    }

    private int Length() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

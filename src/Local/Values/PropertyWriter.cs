using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Messaging.Local.Values;

/// <summary>Stores properties in the form that <see cref="PropertyReader"/> reads.</summary>
internal sealed class PropertyWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    public void Clear() => _buffer.ResetWrittenCount();

    public void CopyStored(ReadOnlySpan<byte> property) => _buffer.Write(property);

    public void Write(string name, object value)
    {
        Text(name);
        switch (value)
        {
            case string text:
                Kind(PropertyKind.Text);
                Text(text);
                break;
            case byte[] bytes:
                Kind(PropertyKind.Binary);
                Int(bytes.Length);
                _buffer.Write(bytes);
                break;
            case int number:
                Kind(PropertyKind.Int32);
                Int(number);
                break;
            case long number:
                Kind(PropertyKind.Int64);
                Long(number);
                break;
            case double number when double.IsFinite(number):
                Kind(PropertyKind.Double);
                Long(BitConverter.DoubleToInt64Bits(number));
                break;
            case bool truth:
                Kind(truth ? PropertyKind.True : PropertyKind.False);
                break;
            case DateTimeOffset moment:
                Kind(PropertyKind.Moment);
                Long(moment.UtcTicks);
                break;
            case Guid id:
                Kind(PropertyKind.Guid);
                id.TryWriteBytes(_buffer.GetSpan(16));
                _buffer.Advance(16);
                break;
            default:
                throw new NotSupportedException(
                    $"{name} is a {value.GetType()}; it has to be string, int, long, finite double, bool, DateTimeOffset, Guid, byte[].");
        }
    }

    private void Kind(PropertyKind kind)
    {
        _buffer.GetSpan(1)[0] = (byte)kind;
        _buffer.Advance(1);
    }

    private void Text(string text)
    {
        var space = _buffer.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, space[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(space, written);
        _buffer.Advance(sizeof(int) + written);
    }

    private void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    private void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }
}

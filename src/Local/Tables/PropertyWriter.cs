using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tables;

/// <summary>Stores properties in the form that <see cref="PropertyReader"/> reads, and refuses those that the service refuses.</summary>
internal sealed class PropertyWriter
{
    private const int FirstYear = 1601;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    public void Clear() => _buffer.ResetWrittenCount();

    public void CopyStored(ReadOnlySpan<byte> property) => _buffer.Write(property);

    public TableError? Write(string name, object value)
    {
        if (CheckName(name) is { } refused)
        {
            return refused;
        }

        Text(name);
        switch (value)
        {
            case string text:
                Kind(PropertyKind.Text);
                Text(text);
                return CheckLength(name, (long)text.Length * sizeof(char));
            case byte[] bytes:
                Kind(PropertyKind.Binary);
                Length(bytes.Length);
                _buffer.Write(bytes);
                return CheckLength(name, bytes.Length);
            case int number:
                Kind(PropertyKind.Int32);
                Length(number);
                return null;
            case long number:
                Kind(PropertyKind.Int64);
                Long(number);
                return null;
            case double number when double.IsFinite(number):
                Kind(PropertyKind.Double);
                Long(BitConverter.DoubleToInt64Bits(number));
                return null;
            case bool truth:
                Kind(truth ? PropertyKind.True : PropertyKind.False);
                return null;
            case DateTimeOffset moment:
                Kind(PropertyKind.Moment);
                Long(moment.UtcTicks);
                return moment.UtcDateTime.Year < FirstYear
                    ? TableError.Bad(TableErrorCode.OutOfRangeInput, $"{name} lies before the year {FirstYear}.")
                    : null;
            case Guid id:
                Kind(PropertyKind.Guid);
                id.TryWriteBytes(_buffer.GetSpan(16));
                _buffer.Advance(16);
                return null;
            default:
                throw new NotSupportedException(
                    $"{name} is a {value.GetType()}; a property is a string, int, long, finite double, bool, DateTimeOffset, Guid or byte[].");
        }
    }

    private static TableError? CheckName(string name)
    {
        if (name.Length > TableLimits.PropertyNameChars)
        {
            return TableError.Bad(TableErrorCode.PropertyNameTooLong, "The name of a property is longer than 255 characters.");
        }

        var valid = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(part => char.IsLetterOrDigit(part) || part == '_');
        return valid ? null : TableError.Bad(TableErrorCode.PropertyNameInvalid, $"The name of a property is not an identifier: {name}.");
    }

    private static TableError? CheckLength(string name, long bytes) => bytes > TableLimits.PropertyBytes
        ? TableError.Bad(TableErrorCode.PropertyValueTooLarge, $"{name} is longer than 64 KiB.")
        : null;

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

    private void Length(int value)
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

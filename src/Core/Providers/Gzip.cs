using System.IO.Compression;

namespace Messaging.Providers;

// https://www.rfc-editor.org/rfc/rfc1952
internal static class Gzip
{
    // Known by its first two bytes, with which no JSON begins: a proxy may have unpacked a body and left its header, or the reverse.
    public static bool Is(ReadOnlyMemory<byte> bytes) => bytes.Span is [0x1F, 0x8B, ..];

    public static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    // A body may unpack to a thousand times its size on the wire, so what comes out is bounded as well.
    public static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes, int largest)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        var plain = new byte[Math.Min(largest, 8 * bytes.Length) + 1];
        var length = 0;
        try
        {
            while (gzip.Read(plain, length, plain.Length - length) is > 0 and var read)
            {
                length += read;
                if (length > largest)
                {
                    throw new UnreadableException($"The body unpacks to more than {largest} bytes.");
                }

                if (length == plain.Length)
                {
                    Array.Resize(ref plain, (int)Math.Min(2L * plain.Length, largest + 1L));
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableException("The body is no gzip.", exception);
        }

        return plain.AsMemory(0, length);
    }
}

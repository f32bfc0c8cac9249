using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Messaging;

/// <summary>Turns causes into short, opaque, URL-safe names: the first 130 bits of a SHA-256 in lower-case base 32.</summary>
public static class Digest
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Characters = 26;
    private const int OnStack = 512;

    /// <summary>The name of these causes, in this order.</summary>
    /// <param name="parts">The causes.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var text = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = 0;
        foreach (var part in parts)
        {
            // Each part is preceded by its length: ("ab","c") and ("a","bc") must differ.
            var bytes = Encoding.UTF8.GetBytes(part, text[(length + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(text[length..], bytes);
            length += sizeof(int) + bytes;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], digest);
        return Base32(digest);
    }

    private static string Base32(ReadOnlySpan<byte> digest) => string.Create(Characters, digest, static (text, bytes) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var window = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
            text[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }
    });
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Messaging;

/// <summary>Turns causes into short, opaque, URL-safe names: the first 130 bits of a SHA-256 in lower-case base 32.</summary>
public static class Digest
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Characters = 26;

    /// <summary>The name of these causes, in this order.</summary>
    /// <param name="parts">The causes.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            // Each part is preceded by its length: ("ab","c") and ("a","bc") must differ.
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Base32(hash.GetHashAndReset());
    }

    private static string Base32(byte[] digest) => string.Create(Characters, digest, static (text, bytes) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var window = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
            text[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }
    });
}

using System.Security.Cryptography;
using System.Text;

namespace Messaging.Local.Blobs;

/// <summary>
/// The name of a blob as that of a file: legible, in one folder, and never the same for two blobs, not even where
/// files are the same in upper and lower case.
/// </summary>
internal static class BlobFileName
{
    /// <summary>Well under the 255 bytes of common file systems, with room for a suffix.</summary>
    private const int Longest = 200;

    public static string Of(string blob)
    {
        var escaped = Escape(blob);
        return escaped.Length <= Longest ? escaped : $"{escaped[..100]}~{Hash(blob)}";
    }

    private static string Hash(string blob) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));

    private static string Escape(string blob)
    {
        var name = new StringBuilder(blob.Length);
        foreach (var part in Encoding.UTF8.GetBytes(blob))
        {
            _ = part is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'_'
                ? name.Append((char)part)
                : name.Append('%').Append(part.ToString("x2", provider: null));
        }

        return name.ToString();
    }
}

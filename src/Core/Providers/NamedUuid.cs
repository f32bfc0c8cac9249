using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers;

// A UUID made from its cause, so that what is sent again is sent under the same one:
// https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5.
internal static class NamedUuid
{
    private static readonly byte[] Space = new Guid("0d9c1b52-6f4e-4f0c-9a3d-5b0f2f5c7e11").ToByteArray(bigEndian: true);

    public static string Of(string cause)
    {
        // The version prescribes SHA-1. Nobody gains anything by making two of them alike.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. Space, .. Encoding.UTF8.GetBytes(cause)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}

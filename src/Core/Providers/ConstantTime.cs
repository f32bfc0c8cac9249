using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers;

internal static class ConstantTime
{
    // Both sides are hashed first: the time then tells nothing of the secret, its length included.
    public static bool Same(string ours, string? theirs) =>
        theirs is not null && CryptographicOperations.FixedTimeEquals(Digest(ours), Digest(theirs));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

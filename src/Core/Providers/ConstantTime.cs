using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers;

internal static class ConstantTime
{
    // Both sides are hashed first: the time then tells nothing of the secret, its length included.
    public static bool Same(string ours, string? theirs)
    {
        if (theirs is null)
        {
            return false;
        }

        Span<byte> one = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> other = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(ours), one);
        SHA256.HashData(Encoding.UTF8.GetBytes(theirs), other);
        return CryptographicOperations.FixedTimeEquals(one, other);
    }
}

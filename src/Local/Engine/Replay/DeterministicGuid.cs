using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Local.Engine.Replay;

internal static class DeterministicGuid
{
    /// <summary>The same for each replay: made from the instance, the moment of the episode and a counter.</summary>
    public static Guid Of(string instanceId, DateTime now, int counter)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{now:o}_{counter}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

using System.Text;

namespace Messaging.Core.Tests.Providers;

// Damages bytes in the ways that networks, bugs and attackers do; the same seed damages the same way.
internal sealed class Mutation(int seed)
{
    private static readonly string[] Tokens =
    [
        "null", "[]", "{}", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "1e999", "-1", "true", "99999999999999999999",
        "[[[[", "%", "%00", "%zz", "&=&", "\\", ",", ":", "\u00ff",
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(byte[] original)
    {
        var bytes = original.ToList();
        for (var change = _random.Next(1, 4); change > 0; change--)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(12))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Token());
                break;
            default:
                ReplaceValue(bytes, at);
                break;
        }
    }

    // From a colon or an equals sign to the next comma, brace or ampersand: often a whole value, so that what is damaged still parses.
    private void ReplaceValue(List<byte> bytes, int from)
    {
        var start = bytes.FindIndex(from, letter => letter is (byte)':' or (byte)'=');
        if (start >= 0)
        {
            var end = bytes.FindIndex(start, letter => letter is (byte)',' or (byte)'}' or (byte)']' or (byte)'&');
            bytes.RemoveRange(start + 1, (end < 0 ? bytes.Count : end) - start - 1);
            bytes.InsertRange(start + 1, Token());
        }
    }

    private byte[] Token() => Encoding.Latin1.GetBytes(Tokens[_random.Next(Tokens.Length)]);
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Messaging.Providers.Apple;

// AES in counter mode from zero (https://csrc.nist.gov/pubs/sp/800/38/a/final), which .NET does not have: every block is the bytes
// combined with the encrypted number of the block. Encrypting and decrypting are the same.
internal static class AesCtr
{
    private const int Block = 16;
    private const int Blocks = 4096;

    public static ReadOnlyMemory<byte> Applied(byte[] key, ReadOnlyMemory<byte> bytes)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var result = bytes.ToArray();
        var counters = new byte[Block * Blocks];
        var stream = new byte[Block * Blocks];
        var number = 0UL;
        for (var start = 0; start < result.Length; start += stream.Length)
        {
            for (var block = 0; block < Blocks; block++)
            {
                BinaryPrimitives.WriteUInt64BigEndian(counters.AsSpan((block * Block) + (Block / 2)), number++);
            }

            // Block by block is what counter mode is made of; no two blocks of counters are alike.
#pragma warning disable CA5358
            aes.EncryptEcb(counters, stream, PaddingMode.None);
#pragma warning restore CA5358
            for (var i = 0; i < stream.Length && start + i < result.Length; i++)
            {
                result[start + i] ^= stream[i];
            }
        }

        return result;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Simulator;

/// <summary>Ids of the vendors' form, each given once.</summary>
public sealed class VendorIds(string seed)
{
    private long _given;

    /// <summary>Twilio's: two letters that say what it names (SM, MM, ME) and 32 hex digits.</summary>
    public string Sid(string prefix) => prefix + Convert.ToHexStringLower(Next()[..16]);

    /// <summary>
    /// WhatsApp's: wamid. and base 64 of a binary structure with the customer's number and a hex id in it, of 32 digits in what
    /// customers write and of 18 in what we send.
    /// </summary>
    public string Wamid(string customer, bool fromCustomer)
    {
        var digits = Encoding.ASCII.GetBytes(customer.TrimStart('+'));
        var id = Encoding.ASCII.GetBytes(Convert.ToHexString(Next())[..(fromCustomer ? 32 : 18)]);
        var direction = (byte)(fromCustomer ? 0x12 : 0x11);
        byte[] structure = [0x1C, 0x18, (byte)digits.Length, .. digits, 0x15, 0x02, 0x00, direction, 0x18, (byte)id.Length, .. id, 0x00];
        return $"wamid.{Convert.ToBase64String(structure)}";
    }

    /// <summary>Messenger's and Instagram's: m_ and base 64 of what says nothing to anybody else.</summary>
    public string Mid() => "m_" + Convert.ToBase64String([.. Next(), .. Next()]).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Google's and Apple's: a UUID.</summary>
    public string Uuid() => new Guid(Next().AsSpan(0, 16)).ToString();

    /// <summary>Meta's for media: 16 decimal digits.</summary>
    public string MediaId() => $"{1_000_000_000_000_000 + (BinaryPrimitives.ReadUInt64BigEndian(Next()) % 9_000_000_000_000_000)}";

    /// <summary>Meta's name of one request in its own logs.</summary>
    public string Trace() => "A" + Convert.ToBase64String(Next()[..16]).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private byte[] Next() => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{Interlocked.Increment(ref _given)}"));
}

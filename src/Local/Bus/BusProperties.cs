using System.Text;
using Azure.Messaging.ServiceBus;
using Messaging.Local.Values;

namespace Messaging.Local.Bus;

/// <summary>The application properties of a message as bytes.</summary>
internal static class BusProperties
{
    public static byte[] Encode(ServiceBusMessage message)
    {
        var writer = new PropertyWriter();
        foreach (var (name, value) in message.ApplicationProperties)
        {
            writer.Write(name, value);
        }

        return writer.ToArray();
    }

    public static byte[] WithDeadLetterReason(ReadOnlySpan<byte> encoded, string reason, string description)
    {
        var writer = new PropertyWriter();
        writer.CopyStored(encoded);
        writer.Write("DeadLetterReason", reason);
        writer.Write("DeadLetterErrorDescription", description);
        return writer.ToArray();
    }

    public static Dictionary<string, object> Decode(ReadOnlySpan<byte> encoded)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        var reader = new PropertyReader(encoded);
        while (reader.Next())
        {
            properties[Encoding.UTF8.GetString(reader.Name)] = reader.Value;
        }

        return properties;
    }
}

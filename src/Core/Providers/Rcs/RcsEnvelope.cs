using System.Text.Json;

namespace Messaging.Providers.Rcs;

// https://cloud.google.com/pubsub/docs/push#receive_push: what a Pub/Sub message holds, in base 64 of either alphabet. Some
// partners pass on what is in it, without it; that is then what they sign.
internal static class RcsEnvelope
{
    public static ReadOnlyMemory<byte> Data(JsonElement root, Webhook webhook)
    {
        if (root.Get("message") is not { ValueKind: JsonValueKind.Object } message)
        {
            return webhook.Body;
        }

        var data = message.Text("data") ?? throw new UnreadableException("message.data is missing.");
        try
        {
            return Convert.FromBase64String(Standard(data));
        }
        catch (FormatException exception)
        {
            throw new UnreadableException("message.data is no base 64.", exception);
        }
    }

    private static string Standard(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return standard.PadRight((standard.Length + 3) / 4 * 4, '=');
    }
}

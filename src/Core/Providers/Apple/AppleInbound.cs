using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/messages-received: one message in each request, packed as a rule,
// with what concerns the way in its headers. It has no time of its own.
internal static class AppleInbound
{
    private const int LargestUnpacked = 4 * 1024 * 1024;

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        var plain = webhook;
        try
        {
            plain = Plain(webhook);
            using var document = JsonReading.Document(plain);
            return [.. AppleMessages.Of(document.RootElement, webhook, now)];
        }
        catch (JsonException)
        {
            return [new Inbound.Unreadable("The body is no JSON.", Raw(plain))];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, Raw(plain))];
        }
    }

    public static Webhook Plain(Webhook webhook) => webhook with { Body = Unpacked(webhook.Body) };

    public static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body) => Gzip.Is(body) ? Gzip.Unpacked(body, LargestUnpacked) : body;

    private static string Raw(Webhook webhook) => Gzip.Is(webhook.Body) ? Convert.ToBase64String(webhook.Body.Span) : webhook.Text;
}

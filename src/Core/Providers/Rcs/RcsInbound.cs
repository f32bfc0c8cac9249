using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/guides/build/messages/receive and
// .../guides/build/events/receive-events. What a customer sends comes as a message here and as an event there; what it is
// decides, not what it is called.
internal static class RcsInbound
{
    private const string Domain = "@rbm.goog";

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        var raw = webhook.Text;
        try
        {
            using var document = JsonReading.Document(webhook);
            var data = webhook with { Body = RcsEnvelope.Data(document.RootElement, webhook) };
            raw = data.Text;
            using var inner = JsonReading.Document(data);
            var element = inner.RootElement;
            var agent = element.Word("agentId");
            return [Read(element, TimeOf(element) ?? now) with { To = agent?.Replace(Domain, "", StringComparison.OrdinalIgnoreCase) }];
        }
        catch (JsonException)
        {
            return [new Inbound.Unreadable("The body is no JSON.", raw)];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, raw)];
        }
    }

    private static Inbound Read(JsonElement data, Instant at) =>
        data.Word("senderPhoneNumber") is { } sender ? OfCustomer(data, Number(sender), at)
        : data.Word("phoneNumber") is { } recipient ? RcsEvents.OfServer(data, Number(recipient), at)
        : new Inbound.Notice(data.Word("eventType") ?? "unknown");

    private static Inbound OfCustomer(JsonElement data, string from, Instant at) =>
        RcsContent.Of(data) is { } content ? Message(data, from, at, content)
        : data.Word("eventType") is { } type ? RcsEvents.OfCustomer(data, type, from, at)
        : Message(data, from, at, new Content.Unsupported("message"));

    private static Inbound.Message Message(JsonElement data, string from, Instant at, Content content)
    {
        var id = data.Word("messageId") ?? RcsEvents.IdOf(data);
        return new(id, from, at, content) { ReplyTo = data.Word("contextMessageId"), Context = new ReplyContext(id, at) };
    }

    private static string Number(string phone) => PhoneNumber.Normalize(phone) ?? phone;

    // With up to nine digits after the second.
    private static Instant? TimeOf(JsonElement data) =>
        InstantPattern.ExtendedIso.Parse(data.Word("sendTime") ?? "").TryGetValue(default, out var time) ? time : null;
}

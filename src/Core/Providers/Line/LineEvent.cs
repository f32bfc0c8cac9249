using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Line;

// One event, with what all kinds share: https://developers.line.biz/en/reference/messaging-api/#common-properties.
internal sealed record LineEvent(JsonElement Element, Instant Now)
{
    public string Type => Element.Required("type");

    // Stays the same when the event is delivered again.
    public string Id => Element.Word("webhookEventId") ?? Elements.KeyOf(Element);

    public Instant At => UnixTime.Milliseconds(Element.Word("timestamp")) ?? Now;

    // A group is answered as one.
    public string From => Group ?? User ?? throw new UnreadableException("It has no source.");

    public string? Group => Source.Word("groupId") ?? Source.Word("roomId");

    private JsonElement Source => Element.RequiredObject("source");

    private string? User => Source.Word("userId");

    public Inbound.Message Message(string id, Content content, JsonElement? message = null) => new(id, From, At, content)
    {
        ReplyTo = message?.Word("quotedMessageId"),
        Group = Group,
        Overheard = Element.Word("mode") == "standby", // Another module of the account has the floor.
        Context = new ReplyContext(id, At) { Token = Element.Word("replyToken"), Quote = message?.Word("quoteToken") },
    };
}

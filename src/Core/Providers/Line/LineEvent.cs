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

    public string From => User ?? Group ?? throw new UnreadableException("It has no source.");

    private JsonElement Source => Element.RequiredObject("source");

    private string? User => Source.Word("userId");

    private string? Group => Source.Word("groupId") ?? Source.Word("roomId");

    public Inbound.Message Message(string id, Content content, JsonElement? message = null) => new(id, From, At, content)
    {
        ReplyTo = message?.Word("quotedMessageId"),
        Group = Group,
        Overheard = Element.Word("mode") == "standby", // Another module of the account has the floor.
        Context = new ReplyContext(id, At) { Token = Token, Quote = message?.Word("quoteToken"), ReadToken = message?.Word("markAsReadToken") },
    };

    // In a group the token answers before everybody; the customer is answered alone.
    private string? Token => User is null || Group is null ? Element.Word("replyToken") : null;
}

using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WebChat;

// One of text, choice, file, location, reaction, typing and read; what each holds stands in docs/web-chat.md.
internal static class WebChatInbound
{
    private const int LongestId = 64;
    private const int LongestName = 100;
    private const int LongestContext = 4000;

    private static readonly string[] Kinds = ["text", "choice", "file", "location", "reaction", "typing", "read"];

    public static Inbound Parse(Webhook webhook, Account account, Instant now)
    {
        try
        {
            var pass = WebChatSignature.Read(webhook, account, now) ?? throw new UnreadableException("Authorization: it proves no session.");
            using var document = JsonReading.Document(webhook);
            return Read(document.RootElement, account, pass, now);
        }
        catch (JsonException)
        {
            return new Inbound.Unreadable("The body is no JSON.", webhook.Text);
        }
        catch (UnreadableException exception)
        {
            return new Inbound.Unreadable(exception.Message, webhook.Text);
        }
    }

    private static Inbound Read(JsonElement body, Account account, WebChatPass pass, Instant now) => KindOf(body) switch
    {
        "typing" => body.Is("typing") ? new Inbound.Typing(pass.Session, now) : throw new UnreadableException("typing: true is expected."),
        "read" => new Inbound.Watermark(pass.Session, Delivery.Read, Instant.MaxValue, now)
        {
            UpTo = EchoedReference.Read(body.Optional("read")) ?? throw new UnreadableException("read: the id of a message of ours is expected."),
        },
        "reaction" => Reaction(body, body.Object("reaction", "messageId, and emoji unless it was taken back,"), pass, now),
        var kind => new Inbound.Message(body.Text("id", LongestId), pass.Session, now, WebChatContent.Read(body, kind, account, pass))
        {
            Name = body.Optional("name", LongestName),
            Referral = body.Reference() is { } reference ? new Referral("link", reference, null, null) : null,
            Facts = body.Context(LongestContext) ?? pass.Context,
        },
    };

    private static Inbound.Reaction Reaction(JsonElement body, JsonElement reaction, WebChatPass pass, Instant now) => new(
        body.Text("id", LongestId), pass.Session, now,
        reaction.Text("messageId", WebChatContent.LongestOption, "reaction."),
        reaction.Optional("emoji", LongestId, "reaction."));

    private static string KindOf(JsonElement body) => Kinds.Where(kind => body.Get(kind) is not null).ToList() switch
    {
        [var kind] => kind,
        [] => throw new UnreadableException($"text: it is missing, and so are {string.Join(", ", Kinds[1..^1])} and {Kinds[^1]}."),
        [var first, var second, ..] => throw new UnreadableException($"{second}: it stands beside {first}; one of them is the message."),
    };
}

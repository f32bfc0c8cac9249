using System.Text.Json;
using NodaTime;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#making-requests and #responseparameters
internal static class TelegramErrors
{
    private static readonly Duration Longest = Duration.FromDays(1);
    private static readonly Duration Soon = Duration.FromSeconds(5);

    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body => Read(body, reply, done => TelegramIds.Of(done.RequiredObject("result"))));

    // A reaction is no message and has no id of Telegram's: it goes by ours.
    public static SendOutcome OfReaction(HttpReply reply, string id) =>
        HttpOutcome.Of(reply, body => Read(body, reply, done => done.Is("result") ? id : throw new UnreadableException("result is not true.")));

    // A group that grew has another id from then on.
    public static string? MovedTo(HttpReply reply)
    {
        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            return body.RootElement.Get("parameters")?.Word("migrate_to_chat_id");
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return null;
        }
    }

    private static SendOutcome Read(JsonElement body, HttpReply reply, Func<JsonElement, string> messageId)
    {
        if (body.Is("ok"))
        {
            return new SendOutcome.Accepted(messageId(body));
        }

        return body.Word("error_code") is { } code ? Failed(code, body.Word("description"), body, reply) : HttpOutcome.Of(reply);
    }

    private static SendOutcome Failed(string code, string? description, JsonElement body, HttpReply reply) => code switch
    {
        "429" => new SendOutcome.RetryAfter(Asked(body) ?? RetryDelay.Of(reply, Soon), code),

        // He blocked the bot, never started it, or is gone; or the bot was put out of the group.
        "403" => new SendOutcome.Blocked(code),
        _ => HttpOutcome.Of(reply, code, description),
    };

    private static Duration? Asked(JsonElement body) => body.Get("parameters")?.Number("retry_after") is { } seconds and >= 0
        ? Duration.Min(Duration.FromSeconds((double)seconds), Longest)
        : null;
}

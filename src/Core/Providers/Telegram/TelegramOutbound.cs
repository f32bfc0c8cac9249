using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#available-methods. The bot's token is a part of each address, and so an address is as secret as a
// header: no log, no trace and no error holds one.
internal static class TelegramOutbound
{
    private static readonly Uri Api = new("https://api.telegram.org");

    public static SendPlan Plan(OutboundMessage message, Account account)
    {
        var steps = new List<SendStep>();
        if (message.Context?.Token is { } tap)
        {
            steps.Add(new SendStep(_ => Call("answerCallbackQuery", new JsonObject { ["callback_query_id"] = tap }, account)) { Role = StepRole.Courtesy });
        }

        var to = message.To.Handle;
        if (TelegramSender.IsGroup(to))
        {
            // Only a group ever moves. What is refused for another reason is refused once more.
            steps.Add(new SendStep(_ => Send(message, to, account)) { Role = StepRole.Preferred });
            steps.Add(new SendStep(replies => Send(message, TelegramErrors.MovedTo(replies[^1]) ?? to, account)));
        }
        else
        {
            steps.Add(new SendStep(_ => Send(message, to, account)));
        }

        return new SendPlan.Calls(steps)
        {
            Meaning = message.Content is Content.Reaction ? reply => TelegramErrors.OfReaction(reply, message.Id.Value) : null,
        };
    }

    // https://core.telegram.org/bots/api#sendchataction: shown for 5 seconds, or until the message arrives.
    public static SendPlan.Calls Typing(string handle, ReplyContext heard, Account account)
    {
        var fields = new JsonObject { ["chat_id"] = TelegramIds.Json(handle), ["action"] = "typing" };
        if (heard.Via is { } connection)
        {
            fields["business_connection_id"] = connection;
        }

        return SendPlan.Of(Call("sendChatAction", fields, account));
    }

    // https://core.telegram.org/bots/api#getfile: up to 20 MB; the address holds for an hour at least.
    public static MediaFetch Fetch(string id, Account account)
    {
        var asked = HttpCall.Bare("GET", $"{Base(account)}/bot{account.Secret("BotToken")}/getFile?file_id={Uri.EscapeDataString(id)}");
        return new MediaFetch([new SendStep(_ => asked)], replies => HttpCall.Bare("GET", Address(replies[0], account)));
    }

    private static string Address(HttpReply reply, Account account)
    {
        using var body = JsonDocument.Parse(reply.Body);
        var path = body.RootElement.RequiredObject("result").Required("file_path");
        return $"{Base(account)}/file/bot{account.Secret("BotToken")}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";
    }

    private static HttpCall Send(OutboundMessage message, string to, Account account)
    {
        var (method, fields) = RawPayloads.Of(message.Content, "telegram") is { } raw ? TelegramShape.Raw(raw) : TelegramShape.Of(message.Content);
        fields["chat_id"] = TelegramIds.Json(to);
        if (message.Context?.Via is { } connection)
        {
            fields["business_connection_id"] = connection;
        }

        if (message.ReplyTo is { } answered && TelegramIds.Read(answered) is var (chat, number))
        {
            fields["reply_parameters"] = chat == to
                ? new JsonObject { ["message_id"] = number, ["allow_sending_without_reply"] = true }
                : new JsonObject { ["message_id"] = number, ["chat_id"] = TelegramIds.Json(chat) };
        }

        return Call(method, fields, account);
    }

    private static HttpCall Call(string method, JsonObject fields, Account account) =>
        HttpCall.Json($"{Base(account)}/bot{account.Secret("BotToken")}/{method}", fields);

    private static string Base(Account account) => (account.ApiBase ?? Api).OriginalString.TrimEnd('/');
}

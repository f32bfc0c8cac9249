using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#messages
internal static class LineOutbound
{
    private const int LoadingSeconds = 20;
    private static readonly Uri Api = new("https://api.line.me");
    private static readonly Uri Data = new("https://api-data.line.me");

    // From a message's arrival on; LINE does not promise more.
    private static readonly Duration TokenLasts = Duration.FromMinutes(1);

    // A reply costs nothing, but its token holds for a moment and once; where LINE refuses it, the message is pushed, which is paid
    // for by the month.
    public static SendPlan Plan(OutboundMessage message, Account account, Instant now)
    {
        var push = new SendStep(_ => Push(message, account));
        return message.Context is { Token: { } token } context && now - context.At < TokenLasts
            ? new SendPlan.Calls([new SendStep(_ => Reply(token, message, account)) { Role = StepRole.Preferred }, push])
            : new SendPlan.Calls([push]);
    }

    // https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator: in a conversation of two only.
    public static SendPlan.Calls? Typing(string handle, Account account) => handle.StartsWith('U')
        ? SendPlan.Of(Post("v2/bot/chat/loading/start", new JsonObject { ["chatId"] = handle, ["loadingSeconds"] = LoadingSeconds }, account))
        : null;

    // https://developers.line.biz/en/docs/messaging-api/mark-as-read/: that message and all before it; without chat, LINE does so itself.
    public static SendPlan.Calls? Read(ReplyContext heard, Account account) => heard.ReadToken is { } token
        ? SendPlan.Of(Post("v2/bot/chat/markAsRead", new JsonObject { ["markAsReadToken"] = token }, account))
        : null;

    public static MediaFetch Fetch(string id, Account account) => LineStickers.Is(id)
        ? LineStickers.Fetch(id, account.ApiBase)
        : new MediaFetch([], _ => HttpCall.Bare(
            "GET", $"{Base(account, Data)}/v2/bot/message/{Uri.EscapeDataString(id)}/content", HttpCall.Bearer(account.Secret("ChannelAccessToken"))));

    private static HttpCall Reply(string token, OutboundMessage message, Account account) =>
        Post("v2/bot/message/reply", new JsonObject { ["replyToken"] = token, ["messages"] = new JsonArray(Body(message)) }, account);

    // The key is the same for each attempt at the same message, so that LINE takes it once.
    private static HttpCall Push(OutboundMessage message, Account account) => Post(
        "v2/bot/message/push",
        new JsonObject { ["to"] = message.To.Handle, ["messages"] = new JsonArray(Body(message)) },
        account,
        ("X-Line-Retry-Key", NamedUuid.Of(message.Id.Value)));

    private static JsonObject Body(OutboundMessage message)
    {
        var body = RawPayloads.Of(message.Content, "line") ?? LineShape.Of(message.Content);
        if (message.ReplyTo is { } answered && message.Context is { Quote: { } quote } context && context.MessageId == answered && body["type"]?.GetValue<string>() is "text" or "sticker")
        {
            body["quoteToken"] = quote;
        }

        return body;
    }

    private static HttpCall Post(string path, JsonObject body, Account account, params IReadOnlyList<(string Name, string Value)> headers) =>
        HttpCall.Json($"{Base(account, Api)}/{path}", body, [HttpCall.Bearer(account.Secret("ChannelAccessToken")), .. headers]);

    private static string Base(Account account, Uri own) => (account.ApiBase ?? own).OriginalString.TrimEnd('/');
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Telegram;

/// <summary>The JSON that Telegram posts, with the word that it was given, by https://core.telegram.org/bots/api#update.</summary>
public static class TelegramWebhooks
{
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The customer blocked the bot (kicked), or took that back (member).</summary>
    public static HttpRequestMessage Membership(VendorAccount account, string customer, string status, DateTimeOffset at) =>
        Post(account, at.ToUnixTimeMilliseconds(), "my_chat_member", new JsonObject
        {
            ["chat"] = Chat(customer),
            ["from"] = Person(customer, null),
            ["date"] = at.ToUnixTimeSeconds(),
            ["old_chat_member"] = new JsonObject { ["status"] = status == "kicked" ? "member" : "kicked" },
            ["new_chat_member"] = new JsonObject { ["status"] = status },
        });

    /// <summary>Any update.</summary>
    public static HttpRequestMessage Post(VendorAccount account, long number, string kind, JsonObject update)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["update_id"] = number, [kind] = update }.ToJsonString());
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = content };
        request.Headers.Add(Header, account.Secret("SecretToken"));
        return request;
    }

    /// <summary>A tap on a button is an update of its own. A key of a keyboard, whose id is its label, sends the label as a text.</summary>
    internal static HttpRequestMessage Message(VendorAccount account, CustomerMessage message) =>
        message.Content is Content.ChoiceReply tapped && tapped.OptionId != tapped.Label
            ? Post(account, Number(message.Id), "callback_query", Tap(message, tapped))
            : Post(account, Number(message.Id), "message", Written(message));

    internal static JsonObject Chat(string customer) => new() { ["id"] = Id(customer), ["type"] = "private" };

    /// <summary>The number in an id; one of another form has a number all the same.</summary>
    internal static long Number(string id) => long.TryParse(id.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : id.Aggregate(7L, (sum, letter) => ((sum * 31) + letter) % 1_000_000_007);

    private static JsonObject Written(CustomerMessage message)
    {
        var json = TelegramWritten.Of(message.Content);
        json["message_id"] = Number(message.Id);
        json["from"] = Person(message.From, message.Name);
        json["chat"] = Chat(message.From);
        json["date"] = message.At.ToUnixTimeSeconds();
        if (message.ReplyTo is { } answered)
        {
            json["reply_to_message"] = new JsonObject { ["message_id"] = Number(answered), ["chat"] = Chat(message.From), ["date"] = message.At.ToUnixTimeSeconds() };
        }

        return json;
    }

    private static JsonObject Tap(CustomerMessage message, Content.ChoiceReply tapped) => new()
    {
        ["id"] = message.Id,
        ["from"] = Person(message.From, message.Name),
        ["chat_instance"] = "1",
        ["data"] = tapped.OptionId,
        ["message"] = new JsonObject
        {
            ["message_id"] = 1,
            ["chat"] = Chat(message.From),
            ["date"] = message.At.ToUnixTimeSeconds(),
            ["reply_markup"] = new JsonObject
            {
                ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = tapped.Label, ["callback_data"] = tapped.OptionId })),
            },
        },
    };

    private static JsonObject Person(string customer, string? name) => new() { ["id"] = Id(customer), ["is_bot"] = false, ["first_name"] = name ?? "" };

    private static JsonNode Id(string customer) => long.TryParse(customer, CultureInfo.InvariantCulture, out var number) ? number : customer;
}

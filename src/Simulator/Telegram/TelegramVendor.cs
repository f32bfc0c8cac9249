using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Telegram;

internal sealed class TelegramVendor(Vendors vendors) : IVendor
{
    public const string Name = "telegram";

    private const int MostDeliveries = 10;

    private long _messages;

    public IReadOnlyList<string> Secrets => ["BotToken", "SecretToken"];

    public int RateLimitCode => 429;

    public int ServerErrorCode => 500;

    public TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <summary>A tap has an id of its own, a message a number in its chat.</summary>
    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) =>
        content is Content.ChoiceReply ? vendors.Ids.MediaId() : $"{customer}:{Interlocked.Increment(ref _messages)}";

    public VendorAnswer Refused(int code, string? details = null) => TelegramErrors.Answer(code, details);

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) => new(200, 0, new JsonObject
    {
        ["ok"] = true,
        ["result"] = new JsonObject
        {
            ["message_id"] = TelegramWebhooks.Number(id),
            ["from"] = new JsonObject { ["id"] = 1, ["is_bot"] = true, ["first_name"] = call.Account.Handle },
            ["chat"] = TelegramWebhooks.Chat(call.Customer),
            ["date"] = at.ToUnixTimeSeconds(),
        },
    });

    /// <summary>Telegram tells nothing of what becomes of a message.</summary>
    public string? Impossible(VendorAccount account, Content content) =>
        TelegramWritten.Can(content) ? null : $"Telegram's customers cannot write {content.GetType().Name}.";

    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium)
        {
            return content;
        }

        var id = vendors.Ids.MediaId();
        var shelved = vendors.Media.Put(id, medium);
        return medium with { Source = new MediaSource.ProviderMedia(id), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) => TelegramWebhooks.Message(account, message);

    /// <summary>Some times; Telegram publishes no numbers.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) =>
        reply.Status is >= 200 and < 300 || attempt == MostDeliveries ? null : vendors.Settings.FirstRedelivery;
}

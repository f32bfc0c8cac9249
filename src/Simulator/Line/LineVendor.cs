using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Line;

internal sealed class LineVendor(Vendors vendors) : IVendor
{
    public const string Name = "line";

    private readonly ConcurrentDictionary<string, string> _accepted = new();

    public ReplyTokens Tokens { get; } = new();

    public IReadOnlyList<string> Secrets => ["ChannelSecret", "ChannelAccessToken"];

    public int RateLimitCode => 429;

    public int ServerErrorCode => 500;

    public TimeSpan Patience => TimeSpan.FromSeconds(2);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => vendors.Ids.MediaId();

    public VendorAnswer Refused(int code, string? details = null) => LineErrors.Answer(code, details);

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at)
    {
        if (call.Reference is { } key)
        {
            _accepted[key] = id;
        }

        return new(200, 0, Sent(id));
    }

    /// <summary>The answer to a retry key that was accepted before; nothing for a new one.</summary>
    public VendorAnswer? AcceptedBefore(string? key) => key is not null && _accepted.TryGetValue(key, out var id)
        ? LineErrors.Answer(409, "The retry key is already accepted", Sent(id))
        : null;

    /// <summary>LINE tells nothing of what becomes of a message.</summary>
    public string? Impossible(VendorAccount account, Content content) =>
        LineWritten.Can(content) ? null : $"LINE's customers cannot write {content.GetType().Name}.";

    /// <summary>The bytes lie under the message's own id. What has an address already is as if a web app had sent it.</summary>
    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media { Source: not MediaSource.Link, Type: not MediaType.Sticker } medium)
        {
            return content;
        }

        var shelved = vendors.Media.Put(messageId, medium);
        return medium with { Source = new MediaSource.ProviderMedia(messageId), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) =>
        LineWebhooks.Message(account, message, Tokens.Issue(message.Id, message.From, vendors.Clock.Now));

    /// <summary>Only where the console asks for it, and nobody knows how often.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) => null;

    private static JsonObject Sent(string id) =>
        new() { ["sentMessages"] = new JsonArray(new JsonObject { ["id"] = id, ["quoteToken"] = $"quote-{id}" }) };
}

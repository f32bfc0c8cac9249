using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Own;

/// <summary>An adapter of a company's own channel as the contract wants it: docs/own-channel.md.</summary>
internal sealed class OwnVendor(Vendors vendors) : IVendor
{
    public const string Name = "own";

    private static readonly TimeSpan LongestRedelivery = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, string> _accepted = new();

    public IReadOnlyList<string> Secrets => ["Key"];

    public int RateLimitCode => OwnErrors.TooMany;

    public int ServerErrorCode => OwnErrors.Broken;

    public TimeSpan Patience => TimeSpan.FromSeconds(10);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => vendors.Ids.Uuid();

    public VendorAnswer Refused(int code, string? details = null) => OwnErrors.Answer(code, details);

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at)
    {
        _accepted[call.Reference!] = id;
        return new(202, 0, new JsonObject { ["id"] = id });
    }

    /// <summary>The answer to a message that it has; nothing for a new one.</summary>
    public VendorAnswer? AcceptedBefore(string key) =>
        _accepted.TryGetValue(key, out var id) ? new VendorAnswer(409, 0, new JsonObject { ["id"] = id }) : null;

    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => failure is null
        ? [new(settings.SentAfter, "sent"), new(settings.DeliveredAfter, "delivered"), new(settings.ReadAfter, "read")]
        : [new(settings.SentAfter, "failed", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step) =>
        OwnWebhooks.Post(account, vendors.Clock.Now, OwnWebhooks.Receipt(message, step));

    public string? Impossible(VendorAccount account, Content content) =>
        content is Content.Text or Content.Media or Content.Location or Content.ChoiceReply or Content.ContactCards
            ? null
            : $"The customers of this channel cannot write {content.GetType().Name}.";

    /// <summary>What has no address already lies with the adapter, which shows it to those who sign.</summary>
    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium || medium.Source is MediaSource.Link)
        {
            return content;
        }

        var shelved = vendors.Media.Put(messageId, medium);
        return medium with { Source = new MediaSource.Link(new Uri(vendors.BaseUrl, $"own/files/{messageId}")), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) =>
        OwnWebhooks.Post(account, vendors.Clock.Now, OwnWebhooks.Message(message));

    /// <summary>Less and less often for a day, as the contract advises.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) => Webhooks.Redelivery.Doubling(vendors.Settings, attempt, reply, LongestRedelivery);
}

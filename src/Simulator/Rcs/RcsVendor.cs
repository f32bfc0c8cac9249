using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Rcs;

internal sealed class RcsVendor(Vendors vendors) : IVendor
{
    public const string Name = "rcs";

    private static readonly TimeSpan LongestRedelivery = TimeSpan.FromDays(7);

    public IReadOnlyList<string> Secrets => ["ClientToken", "ServiceAccount", "PrivateKey"];

    public int RateLimitCode => 429;

    public int ServerErrorCode => 500;

    public TimeSpan Patience => TimeSpan.FromSeconds(10);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => vendors.Ids.Uuid();

    public VendorAnswer Refused(int code, string? details = null) => RcsErrors.Answer(code, details);

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) => new(200, 0, new JsonObject
    {
        ["name"] = $"phones/{call.Customer}/agentMessages/{id}",
        ["sendTime"] = RcsWebhooks.Time(at),
        ["contentMessage"] = JsonNode.Parse(call.Request.Body)!["contentMessage"]!.DeepClone(),
    });

    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => failure is null
        ? [new(settings.DeliveredAfter, "DELIVERED"), new(settings.ReadAfter, "READ")]
        : [new(settings.SentAfter, "TTL_EXPIRATION_REVOKED", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step) => RcsWebhooks.Status(account, message, step);

    public string? Impossible(VendorAccount account, Content content) =>
        content is Content.Text or Content.Media or Content.Location or Content.ChoiceReply ? null : $"RCS's customers cannot write {content.GetType().Name}.";

    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium || medium.Source is MediaSource.Link)
        {
            return content;
        }

        var shelved = vendors.Media.Put(messageId, medium);
        return medium with { Source = new MediaSource.Link(new Uri(vendors.BaseUrl, $"rcs/files/{messageId}")), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) => RcsWebhooks.Message(account, message);

    /// <summary>Less and less often for up to 7 days; Google publishes no numbers.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) => Webhooks.Redelivery.Doubling(vendors.Settings, attempt, reply, LongestRedelivery);
}

using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Meta;

internal sealed class MetaVendor(Vendors vendors) : IVendor
{
    public const string Name = "meta";

    public IReadOnlyList<string> Secrets => ["AccessToken", "AppSecret", "VerifyToken"];

    public int RateLimitCode => 130429;

    public int ServerErrorCode => 131000;

    public TimeSpan Patience => TimeSpan.FromSeconds(20);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) =>
        vendors.Ids.Wamid(customer, fromCustomer);

    public VendorAnswer Refused(int code, string? details = null) => MetaErrors.Answer(code, details, vendors.Ids.Trace());

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) => new(200, 0, new JsonObject
    {
        ["messaging_product"] = "whatsapp",
        ["contacts"] = new JsonArray(new JsonObject
        {
            ["input"] = call.Fields.GetValueOrDefault("to") ?? call.Fields["recipient"],
            ["wa_id"] = call.Customer.TrimStart('+'),
        }),
        ["messages"] = new JsonArray(new JsonObject { ["id"] = id }),
    });

    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => failure is null
        ? [new(settings.SentAfter, "sent"), new(settings.DeliveredAfter, "delivered"), new(settings.ReadAfter, "read")]
        : [new(settings.SentAfter, "failed", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step) =>
        MetaWebhooks.Status(account, message, step);

    public string? Impossible(VendorAccount account, Content content) =>
        MetaWritten.Can(content) ? null : $"WhatsApp's customers cannot write {content.GetType().Name}.";

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

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) => MetaWebhooks.Message(account, message);

    public TimeSpan? Redelivery(int attempt, HttpReply reply) => Webhooks.Redelivery.Doubling(vendors.Settings, attempt, reply, MetaPosting.LongestRedelivery);
}

using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Messenger;

/// <summary>Facebook Messenger and Instagram's direct messages: two channels of one API.</summary>
internal sealed class MessengerVendor(Vendors vendors) : IVendor
{
    public const string Name = "messenger";

    public IReadOnlyList<string> Secrets => ["AccessToken", "AppSecret", "VerifyToken", "AppId"];

    public int RateLimitCode => 613;

    public int ServerErrorCode => 2;

    public TimeSpan Patience => TimeSpan.FromSeconds(5);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => vendors.Ids.Mid();

    public VendorAnswer Refused(int code, string? details = null) => MessengerErrors.Answer(code, details, vendors.Ids.Trace());

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) =>
        new(200, 0, new JsonObject { ["recipient_id"] = call.Customer, ["message_id"] = id });

    /// <summary>The echo tells that it was sent. That it failed is told by nothing.</summary>
    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => failure is null
        ? [new(settings.SentAfter, "sent"), new(settings.DeliveredAfter, "delivered"), new(settings.ReadAfter, "read")]
        : [new(settings.SentAfter, "failed", failure)];

    public HttpRequestMessage? Receipt(VendorAccount account, SentMessage message, ReceiptStep step) => step.Status switch
    {
        "sent" => MessengerWebhooks.Echo(account, message, message.At + step.After),
        "delivered" when account.Channel == Channel.Messenger => MessengerWebhooks.Delivered(account, message, message.At + step.After),
        "read" => MessengerWebhooks.Read(account, message, message.At + step.After),
        _ => null,
    };

    public string? Impossible(VendorAccount account, Content content) => content switch
    {
        Content.Text or Content.Media or Content.ChoiceReply => null,
        Content.Location when account.Channel == Channel.Messenger => null,
        _ => $"Customers cannot write {content.GetType().Name} by {account.Channel}.",
    };

    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium || medium.Source is MediaSource.Link)
        {
            return content;
        }

        var id = vendors.Ids.MediaId();
        var shelved = vendors.Media.Put(id, medium);
        return medium with { Source = new MediaSource.Link(new Uri(vendors.BaseUrl, $"messenger/media/{id}")), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) =>
        MessengerWebhooks.Written(account, message, WasQuickReply(account, message));

    public TimeSpan? Redelivery(int attempt, HttpReply reply) => Webhooks.Redelivery.Doubling(vendors.Settings, attempt, reply, MetaPosting.LongestRedelivery);

    /// <summary>A quick reply comes back as a message, a button as a postback.</summary>
    private bool WasQuickReply(VendorAccount account, CustomerMessage message) => message.Content is Content.ChoiceReply(var option, _)
        && vendors.Log.Sent.Any(sent => sent.Account == account.Id && sent.Customer == message.From
            && sent.Fields.Any(field => field.Value == option && field.Key.StartsWith("message.quick_replies[", StringComparison.Ordinal)));
}

using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Twilio;

internal sealed class TwilioVendor(Vendors vendors) : IVendor
{
    public const string Name = "twilio";

    public IReadOnlyList<string> Secrets => ["AccountSid", "AuthToken"];

    public int RateLimitCode => 20429;

    public int ServerErrorCode => 20500;

    public TimeSpan Patience => TimeSpan.FromSeconds(15);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) =>
        vendors.Ids.Sid(content is Content.Media ? "MM" : "SM");

    public VendorAnswer Refused(int code, string? details = null) => TwilioErrors.Answer(code, details);

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at)
    {
        var sid = call.Account.Secret("AccountSid");
        var service = call.Fields.GetValueOrDefault("MessagingServiceSid");
        var body = call.Fields.GetValueOrDefault("Body") ?? "";
        var uri = $"/2010-04-01/Accounts/{sid}/Messages/{id}";
        var date = at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        var media = call.Contents.Count(content => content is Content.Media);
        return new VendorAnswer(201, 0, new JsonObject
        {
            ["account_sid"] = sid,
            ["api_version"] = "2010-04-01",
            ["body"] = body,
            ["date_created"] = date,
            ["date_sent"] = null,
            ["date_updated"] = date,
            ["direction"] = "outbound-api",
            ["error_code"] = null,
            ["error_message"] = null,
            ["from"] = call.Fields.GetValueOrDefault("From"),
            ["messaging_service_sid"] = service,
            ["num_media"] = media.ToString(CultureInfo.InvariantCulture),
            ["num_segments"] = (call.Account.Channel == Channel.Sms ? Segments.Of(body) : 1).ToString(CultureInfo.InvariantCulture),
            ["price"] = null,
            ["price_unit"] = "USD",
            ["sid"] = id,
            ["status"] = service is null ? "queued" : "accepted",
            ["subresource_uris"] = new JsonObject { ["media"] = $"{uri}/Media.json" },
            ["to"] = call.Fields["To"],
            ["uri"] = $"{uri}.json",
        });
    }

    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure)
    {
        var queued = new ReceiptStep(TimeSpan.Zero, "queued");
        if (failure is not null)
        {
            return [queued, new(settings.SentAfter, "undelivered", failure)];
        }

        ReceiptStep[] arrived = [queued, new(settings.SentAfter, "sent"), new(settings.DeliveredAfter, "delivered")];
        return account.Channel == Channel.WhatsApp ? [.. arrived, new(settings.ReadAfter, "read")] : arrived;
    }

    public HttpRequestMessage? Receipt(VendorAccount account, SentMessage message, ReceiptStep step) =>
        message.ReceiptsTo is null ? null : TwilioWebhooks.Status(account, message, step);

    public string? Impossible(VendorAccount account, Content content) => content switch
    {
        Content.Text or Content.Media or Content.ChoiceReply => null,
        Content.Location when account.Channel == Channel.WhatsApp => null,
        _ => $"Twilio's customers cannot write {content.GetType().Name} by {account.Channel}.",
    };

    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium || medium.Source is MediaSource.Link)
        {
            return content;
        }

        var id = vendors.Ids.Sid("ME");
        var shelved = vendors.Media.Put(id, medium);
        var link = new Uri(vendors.BaseUrl, $"twilio/2010-04-01/Accounts/{account.Secret("AccountSid")}/Messages/{messageId}/Media/{id}");
        return medium with { Source = new MediaSource.Link(link), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) => TwilioWebhooks.Message(account, message);

    public OptOutReply? OptOut(VendorAccount account, Content content, bool stopped) =>
        account.Channel == Channel.Sms && content is Content.Text(var text) ? TwilioOptOut.On(text, stopped) : null;

    /// <summary>Once more, at once, and only if no connection came about: rc=1 and rp=ct, Twilio's defaults.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) => attempt == 1 && reply.NeverSent ? TimeSpan.Zero : null;
}

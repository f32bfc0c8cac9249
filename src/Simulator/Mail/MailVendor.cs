using System.Collections.Concurrent;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Mail;

/// <summary>A vendor of mail, in any of their dialects.</summary>
internal sealed class MailVendor(Vendors vendors, IMailDialect dialect) : IVendor
{
    // Posted again, a mail is the same one, whatever the customer got from us meanwhile.
    private readonly ConcurrentDictionary<(string From, string Id), CustomerMail> _written = new();

    public IMailDialect Dialect => dialect;

    public IReadOnlyList<string> Secrets => dialect.Secrets;

    public int RateLimitCode => 429;

    public int ServerErrorCode => 500;

    public TimeSpan Patience => TimeSpan.FromSeconds(10);

    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => fromCustomer
        ? $"{vendors.Ids.Sid("")}@mail{customer[customer.LastIndexOf('@')..].Replace('@', '.')}"
        : dialect.Id(vendors.Ids.Sid(""));

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) => dialect.Accepted(id, call.Customer, at);

    public VendorAnswer Refused(int code, string? details = null) => dialect.Refused(code, details);

    public IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => dialect.Receipts(settings, failure);

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step) => dialect.Receipt(account, message, step);

    public string? Impossible(VendorAccount account, Content content) => content is Content.Text or Content.ChoiceReply or Content.Media { Source: not MediaSource.Link }
        ? null
        : $"By mail customers cannot write {content.GetType().Name}.";

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) =>
        dialect.Written(account, _written.GetOrAdd((message.From, message.Id), _ => CustomerMail.Of(message, account.Handle, Answered(account, message))));

    public TimeSpan? Redelivery(int attempt, HttpReply reply) =>
        dialect.ComesAgain(reply.Status) && attempt <= dialect.Pauses.Count ? dialect.Pauses[attempt - 1] : null;

    private SentMessage? Answered(VendorAccount account, CustomerMessage message) =>
        vendors.Log.Sent.LastOrDefault(sent => sent.Account == account.Id && sent.Customer == message.From && (message.ReplyTo is null || sent.Id == message.ReplyTo));
}

using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator;

/// <summary>What differs from vendor to vendor once a request has been read.</summary>
internal interface IVendor
{
    /// <summary>The secrets that an account of it has in any case.</summary>
    IReadOnlyList<string> Secrets { get; }

    int RateLimitCode { get; }

    int ServerErrorCode { get; }

    /// <summary>How long it waits for the answer to a webhook.</summary>
    TimeSpan Patience { get; }

    string NewId(VendorAccount account, string customer, Content content, bool fromCustomer);

    VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at);

    VendorAnswer Refused(int code, string? details = null);

    /// <summary>What becomes of an accepted message, in order of time; nothing where it tells nobody.</summary>
    IReadOnlyList<ReceiptStep> Receipts(VendorAccount account, VendorSettings settings, int? failure) => [];

    /// <summary>The webhook for one of these steps; nothing if nobody asked for it.</summary>
    HttpRequestMessage? Receipt(VendorAccount account, SentMessage message, ReceiptStep step) => null;

    /// <summary>Why a customer of this account cannot write that; nothing if he can.</summary>
    string? Impossible(VendorAccount account, Content content);

    /// <summary>The content as it can be put into a webhook: its media where the vendor keeps them.</summary>
    Content Kept(VendorAccount account, string messageId, Content content) => content;

    HttpRequestMessage Written(VendorAccount account, CustomerMessage message);

    /// <summary>What it does by itself on hearing a customer's words.</summary>
    OptOutReply? OptOut(VendorAccount account, Content content, bool stopped) => null;

    /// <summary>When it posts a webhook again after that attempt; nothing for never.</summary>
    TimeSpan? Redelivery(int attempt, HttpReply reply);
}

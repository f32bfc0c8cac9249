using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;

namespace Messaging.Simulator.Mail;

/// <summary>What differs between the vendors of mail: how they are asked, how they answer, and how they tell.</summary>
internal interface IMailDialect
{
    string Vendor { get; }

    IReadOnlyList<string> Secrets { get; }

    /// <summary>When a webhook that we did not take is posted again.</summary>
    IReadOnlyList<TimeSpan> Pauses { get; }

    /// <summary>Whether that answer makes it come again.</summary>
    bool ComesAgain(int status);

    /// <summary>An id of a mail of ours.</summary>
    string Id(string hex);

    /// <summary>Where our calls come to, below the vendor's name.</summary>
    IReadOnlyList<string> Routes { get; }

    /// <summary>Whether the request has the account's key.</summary>
    bool Knows(VendorAccount account, HttpRequest request);

    /// <summary>What it asks for; nothing for a body that cannot be read.</summary>
    MailRequest? Read(ReceivedRequest request);

    /// <summary>Why this vendor does not take it, where another might.</summary>
    Verdict.Refused? Judge(MailRequest request);

    VendorAnswer Accepted(string id, string to, DateTimeOffset at);

    /// <param name="code">A status, or the vendor's own code.</param>
    VendorAnswer Refused(int code, string? details);

    HttpRequestMessage Written(VendorAccount account, CustomerMail mail);

    IReadOnlyList<ReceiptStep> Receipts(VendorSettings settings, int? failure);

    HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step);
}

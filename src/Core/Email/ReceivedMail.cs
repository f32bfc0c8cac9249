namespace Messaging.Email;

// A mail as a vendor delivers it, before anybody asked whether a customer wrote it.
internal sealed record ReceivedMail(MailHeaders Headers)
{
    // The sender as the mail's head has it: the address that DMARC vouches for, which it does for no Reply-To.
    public string? From { get; init; }

    // The sender as the server was told; empty for <>, which is how servers write.
    public string? EnvelopeFrom { get; init; }

    // Whom it was delivered to, as the server was told: To and Cc may name anybody.
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public string? Subject { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public IReadOnlyList<MailPart> Files { get; init; } = [];

    // The vendor's id of it, for a mail that has none itself.
    public string? Id { get; init; }
}

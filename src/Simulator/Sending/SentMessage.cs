using Messaging.Messages;

namespace Messaging.Simulator.Sending;

/// <summary>A message that a vendor took from us.</summary>
/// <param name="Id">The id that the vendor answered, or would have, had the connection held.</param>
/// <param name="Fields">What the request said, by name; for JSON by path, e.g. text.body.</param>
/// <param name="Status">How far it came, in the vendor's word.</param>
public sealed record SentMessage(
    string Id,
    string Account,
    string Customer,
    DateTimeOffset At,
    IReadOnlyList<Content> Contents,
    IReadOnlyDictionary<string, string> Fields,
    ReceivedRequest Request,
    string Status)
{
    /// <summary>Why it failed, if it did.</summary>
    public int? Error { get; init; }

    /// <summary>Our own reference, which the vendor passes back in its receipts.</summary>
    public string? Reference { get; init; }

    /// <summary>Where this message's receipts go, if it named an address of its own.</summary>
    public Uri? ReceiptsTo { get; init; }
}

/// <summary>A call to send that a vendor refused, or left without an answer.</summary>
/// <param name="Status">The HTTP status; 0 for no answer.</param>
/// <param name="Code">The vendor's error code.</param>
public sealed record RefusedCall(string Account, string? Customer, DateTimeOffset At, int Status, int Code, ReceivedRequest Request);

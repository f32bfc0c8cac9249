using Messaging.Messages;

namespace Messaging.Simulator.Sending;

/// <summary>A call to send whose sender and recipient are known; whether it is right in all else is judged later.</summary>
internal sealed record SendCall(
    VendorAccount Account, string Customer, IReadOnlyList<Content> Contents, IReadOnlyDictionary<string, string> Fields, ReceivedRequest Request)
{
    public string? Reference { get; init; }

    public Uri? ReceiptsTo { get; init; }
}

/// <summary>What a vendor's rules say to a call.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    public sealed record Accepted : Verdict;

    public sealed record Refused(int Code, string? Details = null) : Verdict;

    /// <summary>Accepted like a good one; a receipt tells later.</summary>
    public sealed record FailsLater(int Code) : Verdict;
}

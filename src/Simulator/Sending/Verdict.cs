namespace Messaging.Simulator.Sending;

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

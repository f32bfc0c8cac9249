using Messaging.Messages;

namespace Messaging.Simulator.Sending;

/// <summary>A call to send whose sender and recipient are known; whether it is right in all else is judged later.</summary>
internal sealed record SendCall(
    VendorAccount Account,
    string Customer,
    IReadOnlyList<Content> Contents,
    IReadOnlyDictionary<string, string> Fields,
    ReceivedRequest Request)
{
    /// <summary>The id that we chose, where the vendor leaves that to us.</summary>
    public string? Id { get; init; }

    public string? Reference { get; init; }

    public Uri? ReceiptsTo { get; init; }
}

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
    public string? Reference { get; init; }

    public Uri? ReceiptsTo { get; init; }
}

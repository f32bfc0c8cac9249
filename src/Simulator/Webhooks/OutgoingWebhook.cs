using Messaging.Providers;

namespace Messaging.Simulator.Webhooks;

/// <summary>A webhook on its way to us.</summary>
/// <param name="Event">"message", or the status that a receipt tells.</param>
/// <param name="Request">Makes the same request for every attempt; .NET sends each one only once.</param>
internal sealed record OutgoingWebhook(IVendor Vendor, string Account, string MessageId, string Event, Func<HttpRequestMessage> Request)
{
    public Action<HttpReply> Answered { get; init; } = _ => { };
}

/// <summary>One attempt to post a webhook.</summary>
/// <param name="Attempt">From 1; more where the vendor posts again.</param>
/// <param name="Status">The HTTP status of our answer; 0 for none.</param>
public sealed record WebhookAttempt(DateTimeOffset At, string Account, string MessageId, string Event, int Attempt, int Status);

using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Core.Tests.Outbound;

/// <summary>One of each: how far a message may be, and what may become of handing it over.</summary>
internal static class SendTable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static readonly IReadOnlyDictionary<string, Dispatch> Dispatches = new Dictionary<string, Dispatch>
    {
        ["Waiting"] = new Dispatch.Waiting(Now),
        ["Claimed"] = new Dispatch.Claimed(Now),
        ["Held"] = new Dispatch.Held(Now),
        ["InDoubt"] = new Dispatch.InDoubt(Now + SendRules.Doubt),
        ["Done"] = new Dispatch.Done(),
        ["GivenUp"] = new Dispatch.GivenUp(new SendOutcome.Refused("1", "no")),
    };

    public static readonly IReadOnlyDictionary<string, SendOutcome> Outcomes = new Dictionary<string, SendOutcome>
    {
        ["Accepted"] = new SendOutcome.Accepted("id-1"),
        ["AlreadyAccepted"] = new SendOutcome.AlreadyAccepted("id-1"),
        ["RetryAfter"] = new SendOutcome.RetryAfter(Duration.FromSeconds(7), "429"),
        ["Refused"] = new SendOutcome.Refused("1", "no"),
        ["WindowClosed"] = new SendOutcome.WindowClosed("2"),
        ["OptedOut"] = new SendOutcome.OptedOut("3"),
        ["Blocked"] = new SendOutcome.Blocked("4"),
        ["Misconfigured"] = new SendOutcome.Misconfigured("5", "wrong"),
        ["Unknown"] = new SendOutcome.Unknown("500"),
    };

    public static OutboxRow Row(Dispatch dispatch, Purpose purpose = Purpose.Service, int attempts = 1, int doubts = 0, Delivery delivery = Delivery.Queued)
    {
        var to = new Address(AccountId.Parse("sms"), Channel.Sms, "+15005550006");
        var message = new OutboundMessage(OutboxId.Of(ConversationId.Opened(LaneId.Of(to), 1), 1), to, new Content.Text("hi"), purpose);
        return OutboxRow.Queued(message, new Author.Bot(), Now) with { Dispatch = dispatch, Attempts = attempts, Doubts = doubts, Delivery = delivery };
    }

    public static Inbound.Receipt Receipt(Delivery delivery) => new("id-1", delivery, Now + Duration.FromSeconds(1));
}

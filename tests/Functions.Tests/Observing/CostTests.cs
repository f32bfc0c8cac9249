using System.Diagnostics.Metrics;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Routing;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Messaging.Functions.Tests.Observing;

[Collection(nameof(Alone))]
public sealed class CostTests
{
    private static readonly Account Account = new(AccountId.Parse("sms"), Channel.Sms, "twilio", "+15550001111");
    private static readonly ConversationId Conversation = ConversationId.Opened(LaneId.Of(new Address(Account.Id, Channel.Sms, "+15005550006")), 1);
    private static readonly Uri Somewhere = new("http://127.0.0.1/");

    [Fact]
    public void Nothing_is_allocated_while_nobody_listens()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var traces = new Traces();
        var meters = new Meters(services.GetRequiredService<IMeterFactory>(), new QueueStanding(TimeProvider.System));
        var message = new OutboundMessage(OutboxId.Of(Conversation, 1), new Address(Account.Id, Channel.Sms, "+15005550006"), new Content.Text("hello"), Purpose.Service);
        List<Entry> news = [new(LaneId.Of(Conversation), 1, default, default, new Arrival.Said("1", new Content.Text("hello")))];
        var state = Messaging.Conversations.Conversation.Open(
            Conversation, message.To, new Contacts.Contact(ContactId.FirstMetAt(Conversation.OpenedIn)), "en", 0, default);
        var turn = new Turn(state, [new Effect.Publish(new DomainEvent("conversation.opened", default, null))]);
        SendOutcome outcome = new SendOutcome.Accepted("1");
        var now = Instant.FromUtc(2026, 1, 5, 9, 0);

        void Once()
        {
            traces.Receive(Account)?.Dispose();
            traces.Turn(Conversation, news, before: null)?.Dispose();
            traces.Send(message, "twilio")?.Dispose();
            traces.Call(Conversation, "crm", asked: null)?.Dispose();
            traces.Request("POST", Somewhere)?.Dispose();
            _ = traces.Here;
            meters.Webhook("twilio", "taken", TimeSpan.FromSeconds(1));
            meters.Turn("taken", TimeSpan.FromSeconds(1));
            meters.Count(turn, news, now);
            meters.Sent(Channel.Sms, "twilio", outcome, TimeSpan.FromSeconds(1));
            meters.Call("crm", "answered", TimeSpan.FromSeconds(1));
        }

        // Once before, for what is made at first use.
        Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1_000; time++)
        {
            Once();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}

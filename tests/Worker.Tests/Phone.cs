using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Phones;
using Messaging.Simulator.Writing;

namespace Messaging.Worker.Tests;

/// <summary>A customer's phone in somebody's hand.</summary>
internal sealed class Phone(Stage stage, string account, string number)
{
    private int _read;

    /// <summary>The conversation that his first message opens.</summary>
    public ConversationId Conversation =>
        ConversationId.Opened(LaneId.Of(new Address(AccountId.Parse(account), stage.Vendors.Account(account).Channel, number)), 1);

    /// <summary>Who said what, in order.</summary>
    public IEnumerable<string> Transcript => Messages.SelectMany(message => message.Contents, (message, content) => $"{(message.FromCustomer ? "customer" : "we")}: {Words.Of(content)}");

    private IReadOnlyList<PhoneMessage> Messages => stage.Vendors.Phones.Read(account, number, after: 0).Messages;

    /// <summary>Writes, and waits until it was read: what he writes next is for another turn, on every host.</summary>
    public Task Writes(string text, int times = 1) => Writes(new Content.Text(text), times);

    public Task Picks(string option, string label) => Writes(new Content.ChoiceReply(option, label), times: 1);

    /// <summary>Reads on, each message as it comes; they begin with these words.</summary>
    public async Task Hears(params IReadOnlyList<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            await RealTime.Until(() => Task.FromResult(Ours().Count > _read), said: $"{account} hears '{beginning}'; the phone shows: {string.Join(" / ", Transcript)}");
            Ours()[_read++].ShouldStartWith(beginning);
        }
    }

    private List<string> Ours() => [.. Messages.Where(message => !message.FromCustomer).Select(message => Words.Of(message.Contents[0]))];

    private async Task Writes(Content content, int times)
    {
        var written = await stage.Vendors.WriteAsync(account, number, content, new WriteOptions { Times = times });
        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        var all = Messages.Count(message => message.FromCustomer);
        await stage.Shows(Conversation, shown => shown.Timeline.Count(line => line.What is TimelineItem.FromCustomer) == all);
    }
}

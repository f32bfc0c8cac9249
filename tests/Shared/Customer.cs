using Messaging.Channels;
using Messaging.Functions.Storage;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Shared;

/// <summary>Somebody who writes to us through a vendor.</summary>
public sealed class Customer(World world, string account, string handle)
{
    public string Handle => handle;

    public Address Address => new(AccountId.Parse(account), world.Get<Functions.Settings.Accounts>().Find(AccountId.Parse(account))!.Value.Account.Channel, handle);

    public LaneId Lane => LaneId.Of(Address);

    /// <summary>The conversation that his very first message opens.</summary>
    public ConversationId First => ConversationId.Opened(Lane, 1);

    /// <summary>What the vendor took from us for him, in order.</summary>
    public IReadOnlyList<SentMessage> Got => [.. world.Vendors.Log.Sent.Where(message => message.Account == account && message.Customer == handle)];

    /// <summary>What he was told, in order.</summary>
    public IReadOnlyList<string> Heard => [.. Got.SelectMany(message => message.Contents).Select(Words.Of)];

    public string LastHeard => Heard.Count > 0 ? Heard[^1] : "";

    /// <summary>Writes, and waits until everything that follows at once is done.</summary>
    public async Task<Written> Writes(string text, WriteOptions? options = null)
    {
        var written = await world.Vendors.WriteAsync(account, handle, text, options);
        await world.Settle();
        return written;
    }

    /// <summary>Writes without waiting for what follows.</summary>
    public Task<Written> Posts(string text, WriteOptions? options = null) => world.Vendors.WriteAsync(account, handle, text, options);

    /// <summary>The conversation that his messages go to at the moment; nothing between two conversations.</summary>
    public async Task<ConversationId?> Current() =>
        (await world.Get<LaneStore>().Head(Lane)).Conversation is { } conversation ? ConversationId.Parse(conversation) : null;

    /// <summary>What is kept of his first conversation.</summary>
    public Task<Story> Story() => Shared.Story.Of(world, First);
}

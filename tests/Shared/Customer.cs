using Messaging.Channels;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Shared;

/// <summary>Somebody who writes to us through a vendor.</summary>
public sealed class Customer(World world, string account, string handle)
{
    public string Handle => handle;

    public LaneId Lane => LaneId.Of(new Address(AccountId.Parse(account), world.Get<Functions.Settings.Accounts>().Find(AccountId.Parse(account))!.Value.Account.Channel, handle));

    /// <summary>What he was told, in order.</summary>
    public IReadOnlyList<string> Heard =>
    [
        .. world.Vendors.Log.Sent.Where(message => message.Account == account && message.Customer == handle)
            .SelectMany(message => message.Contents).Select(Words),
    ];

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

    private static string Words(Content content) => content switch
    {
        Content.Text text => text.Body,
        Content.Choice choice => $"{choice.Body} [{string.Join("|", choice.Options.Select(option => option.Label))}]",
        Content.Template template => $"template {template.Name}",
        var other => other.GetType().Name,
    };
}

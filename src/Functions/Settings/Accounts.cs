using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Providers;
using Messaging.Windows;

namespace Messaging.Functions.Settings;

/// <summary>The accounts as configured, each with its provider.</summary>
public sealed class Accounts(IReadOnlyList<Account> accounts)
{
    private readonly Dictionary<AccountId, (Account Account, IProvider Provider)> _byId =
        accounts.ToDictionary(account => account.Id, account => (account, ProviderCatalogue.Named(account.Provider)));

    public IReadOnlyList<Account> All => accounts;

    public (Account Account, IProvider Provider)? Find(AccountId id) => _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>The account of this name.</summary>
    public (Account Account, IProvider Provider)? Named(string name) =>
        accounts.FirstOrDefault(candidate => candidate.Id.Value == name) is { } found ? Find(found.Id) : null;

    /// <summary>The account that a URL names, if it is one of that provider.</summary>
    public (Account Account, IProvider Provider)? Find(string provider, string account) =>
        Named(account) is { } found && found.Account.Provider == provider ? found : null;

    /// <summary>The account with this number or page at the same provider as another: one webhook may serve several.</summary>
    public Account Serving(string? handle, Account webhook) => handle is null || handle == webhook.Handle
        ? webhook
        : accounts.FirstOrDefault(account => account.Provider == webhook.Provider && account.Handle == handle) ?? webhook;

    /// <summary>The service window of a conversation where a message of it goes.</summary>
    public ServiceWindow WindowOf(Conversation conversation, Address to) =>
        Find(to.Account) is var (account, _) && conversation.Lanes.FirstOrDefault(lane => lane.Address == to) is { } lane
            ? ServiceWindow.Of(lane.Heard, Capabilities.Of(account))
            : ServiceWindow.Unlimited;
}

using Messaging.Channels;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The rules as configured, to decide by.</summary>
public sealed class ConversationRules(ConversationSettings settings, Accounts accounts)
{
    private readonly Dictionary<AccountId, Account> _accounts = accounts.All.ToDictionary(account => account.Id);

    public Circumstances At(Instant now) => new(now, settings, _accounts);
}

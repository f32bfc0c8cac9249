using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Flows;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The rules as configured, to decide by.</summary>
public sealed class ConversationRules(ConversationSettings settings, FlowSettings flowSettings, Accounts accounts, FlowStore flows)
{
    private readonly Dictionary<AccountId, Account> _accounts = accounts.All.ToDictionary(account => account.Id);

    public string LanguageOf(AccountId account) => _accounts[account].Language;

    public async Task<Circumstances> At(Instant now, Conversation conversation) => new(now, settings, _accounts, new Playbook
    {
        Published = flows.Published,
        Pinned = await flows.Pinned(conversation.Flow),
        Settings = flowSettings.Values,
        Calendars = flowSettings.Calendars,
    });
}

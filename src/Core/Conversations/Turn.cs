using System.Collections.Immutable;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>What a waking of a conversation comes to: its new state, and what is to be done. Committed in one batch before anything is done.</summary>
/// <param name="After">The new state.</param>
/// <param name="Effects">What is to be done, in order.</param>
public sealed record Turn(Conversation After, ImmutableArray<Effect> Effects)
{
    /// <summary>Rows that committing it writes: the state, the record of the turn, and one for each message, line and answer.</summary>
    public int Rows => 2 + Effects.Count(effect => effect is Effect.Send or Effect.Record or Effect.Answer);

    /// <summary>Some of the news were left for the next turn.</summary>
    public bool LeavesNews { get; init; }
}

/// <summary>When, and by which rules, a conversation decides. Everything outside of its state and its lanes that a decision may depend on.</summary>
/// <param name="Now">The time.</param>
/// <param name="Settings">The rules.</param>
/// <param name="Accounts">Our numbers and pages.</param>
/// <param name="Playbook">The flows.</param>
public sealed record Circumstances(Instant Now, ConversationSettings Settings, IReadOnlyDictionary<AccountId, Account> Accounts, Playbook Playbook)
{
    /// <summary>What can be shown at an address.</summary>
    /// <param name="address">The address.</param>
    public Capabilities At(Address address) => Capabilities.Of(Accounts[address.Account], address);
}

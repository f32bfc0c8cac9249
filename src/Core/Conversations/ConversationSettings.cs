using System.Collections.Immutable;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>The rules of a conversation that a company may change.</summary>
public sealed record ConversationSettings
{
    /// <summary>Entries that one turn reads from a lane; what is left is the next turn's.</summary>
    public const int EntriesPerTurn = 20;

    /// <summary>Causes that wait at the same time until a flow may begin by them; what comes beyond is only noted.</summary>
    public const int MostDue = 10;

    /// <summary>How often, in one conversation, a flow begins by what a flow did: two that start each other come to an end.</summary>
    public const int MostStartsByFlows = 10;

    /// <summary>The team that gets what no flow has given to anybody.</summary>
    public string Team { get; init; } = "support";

    /// <summary>How long a conversation stays open after the bot is done.</summary>
    public Duration Linger { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long a solved ticket can be reopened.</summary>
    public Duration ReopenFor { get; init; } = Duration.FromDays(4);

    /// <summary>How long the bot keeps quiet after somebody answered outside of this system; nothing where such an answer does not stop it.</summary>
    public Duration? Elsewhere { get; init; } = Duration.FromMinutes(30);

    /// <summary>The age from which a message is kept and not answered: a provider that was away delivers days later, and nobody waits for that answer.</summary>
    public Duration StaleAfter { get; init; } = Duration.FromDays(1);

    /// <summary>How long choosing an agent may take before it is tried again.</summary>
    public Duration ChoosingTakes { get; init; } = Duration.FromSeconds(30);

    /// <summary>What happens when a customer goes silent.</summary>
    public SilenceRule Silence { get; init; } = new();

    /// <summary>Other rules for silence, by <c>flow:name</c>, <c>team:name</c> or <c>channel:name</c>; looked for in this order.</summary>
    public ImmutableDictionary<string, SilenceRule> Silences { get; init; } = ImmutableDictionary<string, SilenceRule>.Empty;
}

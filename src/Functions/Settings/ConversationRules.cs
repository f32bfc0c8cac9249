using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The rules as configured, to decide by.</summary>
public sealed class ConversationRules(ConversationSettings settings)
{
    public Circumstances At(Instant now) => new(now, settings);
}

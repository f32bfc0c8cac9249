using System.Collections.Immutable;
using NodaTime;

namespace Messaging.Messages;

/// <summary>What an answer to a message needs of it beside the customer's handle. Only some providers have such a thing.</summary>
/// <param name="MessageId">The provider's id of the message.</param>
/// <param name="At">When it was written, by the provider's clock.</param>
public sealed record ReplyContext(string MessageId, Instant At)
{
    /// <summary>A token with which the message may be answered once, and soon: LINE's reply token. Gone with the first answer.</summary>
    public string? Token { get; init; }

    /// <summary>The subject of a mail.</summary>
    public string? Subject { get; init; }

    /// <summary>The ids of the mails before it, oldest first, without its own.</summary>
    public ImmutableArray<string> Thread { get; init; } = [];
}

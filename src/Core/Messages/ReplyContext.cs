using System.Collections.Immutable;
using NodaTime;

namespace Messaging.Messages;

/// <summary>What an answer to a message needs of it beside the customer's handle. Only some providers have such a thing.</summary>
/// <param name="MessageId">The provider's id of the message.</param>
/// <param name="At">When it was written, by the provider's clock.</param>
public sealed record ReplyContext(string MessageId, Instant At)
{
    /// <summary>A token with which the message may be answered once, and soon: LINE's reply token, or the id of Telegram's tap on a button. Gone with the first answer.</summary>
    public string? Token { get; init; }

    /// <summary>With what the message is quoted in an answer, where its id does not do: LINE's quote token. May be used often.</summary>
    public string? Quote { get; init; }

    /// <summary>With what the message is marked as read, where its id does not do: LINE's read token.</summary>
    public string? ReadToken { get; init; }

    /// <summary>Through what an answer has to go, where several lead to the customer: Telegram's business connection.</summary>
    public string? Via { get; init; }

    /// <summary>What the customer's device can show, in the provider's words; nothing where it does not say: Apple's capability list.</summary>
    public ImmutableArray<string>? Features { get; init; }

    /// <summary>The subject of a mail.</summary>
    public string? Subject { get; init; }

    /// <summary>The ids of the mails before it, oldest first, without its own.</summary>
    public ImmutableArray<string> Thread { get; init; } = [];
}

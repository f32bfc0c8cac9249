using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Simulator.Writing;

/// <summary>What a customer writes.</summary>
/// <param name="Id">The vendor's id for it.</param>
/// <param name="From">His number, with its plus.</param>
public sealed record CustomerMessage(string Id, string From, DateTimeOffset At, Content Content)
{
    /// <summary>His name in WhatsApp.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the message of ours that he answers.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>How a customer writes, where it matters.</summary>
public sealed record WriteOptions
{
    /// <summary>The vendor's id; a new one unless given.</summary>
    public string? Id { get; init; }

    /// <summary>When he wrote; now unless given.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How often the vendor posts it, one after the other, all under the same id.</summary>
    public int Times { get; init; } = 1;

    public string? Name { get; init; }

    public string? ReplyTo { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Replies">Our webhook's answer to each posting; status 0 where there was none.</param>
public sealed record Written(string Id, IReadOnlyList<HttpReply> Replies);

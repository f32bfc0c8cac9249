using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>Who owns the conversation: exactly one, and only the owner speaks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(ByBot), "bot")]
[JsonDerivedType(typeof(Queued), "queue")]
[JsonDerivedType(typeof(ByAgent), "agent")]
public abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>The bot.</summary>
    public sealed record ByBot : Handling;

    /// <summary>A queue: it waits for a person.</summary>
    /// <param name="For">For whom it is meant, in order of preference.</param>
    /// <param name="Since">Since when it waits; the order of the queue.</param>
    public sealed record Queued(ImmutableArray<Target> For, Instant Since) : Handling
    {
        /// <summary>Only somebody who is online and has room.</summary>
        public bool OnlineOnly { get; init; } = true;

        /// <summary>Who has just given it back, and does not get it again.</summary>
        public string? Except { get; init; }

        /// <summary>Somebody got room while it was being asked who is free: the answer may be older than that.</summary>
        public bool AskAgain { get; init; }
    }

    /// <summary>A person.</summary>
    /// <param name="Agent">The agent's id.</param>
    /// <param name="Name">The agent's name as the customer reads it.</param>
    /// <param name="Since">Since when.</param>
    public sealed record ByAgent(string Agent, string Name, Instant Since) : Handling;
}

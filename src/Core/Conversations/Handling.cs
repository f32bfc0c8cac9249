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
[JsonDerivedType(typeof(ByOthers), "elsewhere")]
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

    /// <summary>Others, outside of this system: people of ours in the vendor's own app, or another app. What the customer writes is kept, and was written to them.</summary>
    /// <param name="Since">Since when.</param>
    /// <param name="Until">When it is the bot's again, should nothing more be heard of them. Absolute; each answer of theirs moves it on.</param>
    public sealed record ByOthers(Instant Since, Instant Until) : Handling
    {
        /// <summary>The vendor says whom the customer writes to: his first message that is meant for us is ours to answer, whatever the time.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Overhears { get; init; }
    }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Flows;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>Something that takes time and whose result is awaited.</summary>
/// <param name="Id">Its id; its result comes back under it, and doing it twice has one effect.</param>
/// <param name="Work">What to do.</param>
/// <param name="Deadline">Until when the result is waited for. A later one still arrives, and is only noted.</param>
public sealed record PendingCall(CallId Id, CallWork Work, Instant Deadline)
{
    /// <summary>Its result, while it waits for those of the others of its group, or for others to be done with the customer.</summary>
    public CallResult? Result { get; init; }
}

/// <summary>What a call does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "work")]
[JsonDerivedType(typeof(Choose), "choose")]
[JsonDerivedType(typeof(Request), "request")]
[JsonDerivedType(typeof(FindArticles), "find-articles")]
[JsonDerivedType(typeof(AskBot), "ask-bot")]
[JsonDerivedType(typeof(AskConnector), "ask-connector")]
public abstract record CallWork
{
    private CallWork()
    {
    }

    /// <summary>A call of a flow that is one call, and whose result is the flow's.</summary>
    /// <param name="Key">The flow's key for it.</param>
    public abstract record OfFlow(string Key) : CallWork;

    /// <summary>Make an HTTP request of a flow.</summary>
    /// <param name="Key">The flow's key for it.</param>
    /// <param name="Spec">The request.</param>
    public sealed record Request(string Key, CallSpec.Http Spec) : OfFlow(Key);

    /// <summary>Search the help centre.</summary>
    /// <param name="Key">The flow's key for it.</param>
    /// <param name="Spec">The search.</param>
    public sealed record FindArticles(string Key, CallSpec.Articles Spec) : OfFlow(Key);

    /// <summary>Ask an external bot.</summary>
    /// <param name="Key">The flow's key for it.</param>
    /// <param name="Spec">The question.</param>
    public sealed record AskBot(string Key, CallSpec.Bot Spec) : OfFlow(Key);

    /// <summary>Ask one of the company's systems.</summary>
    /// <param name="Key">The flow's key for the look-up, the same for all that are asked at once.</param>
    /// <param name="Question">Which system, and with what.</param>
    /// <param name="Timeout">How long it may take.</param>
    public sealed record AskConnector(string Key, ConnectorCall Question, Duration Timeout) : CallWork;

    /// <summary>Choose who gets the conversation.</summary>
    /// <param name="For">For whom it is meant, in order of preference.</param>
    /// <param name="OnlineOnly">Only who is online and has room.</param>
    public sealed record Choose(ImmutableArray<Target> For, bool OnlineOnly) : CallWork
    {
        /// <summary>Who does not get it.</summary>
        public string? Except { get; init; }

        /// <summary>Since when the customer waits.</summary>
        public Instant? Since { get; init; }
    }
}

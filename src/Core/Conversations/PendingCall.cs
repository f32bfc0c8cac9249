using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>Something that takes time and whose result is awaited.</summary>
/// <param name="Id">Its id; its result comes back under it, and doing it twice has one effect.</param>
/// <param name="Work">What to do.</param>
/// <param name="Deadline">Until when the result is waited for. A later one still arrives, and is only noted.</param>
public sealed record PendingCall(CallId Id, CallWork Work, Instant Deadline);

/// <summary>What a call does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "work")]
[JsonDerivedType(typeof(Choose), "choose")]
public abstract record CallWork
{
    private CallWork()
    {
    }

    /// <summary>Choose who gets the conversation.</summary>
    /// <param name="For">For whom it is meant, in order of preference.</param>
    /// <param name="OnlineOnly">Only who is online and has room.</param>
    public sealed record Choose(ImmutableArray<Target> For, bool OnlineOnly) : CallWork
    {
        /// <summary>Who does not get it.</summary>
        public string? Except { get; init; }
    }
}

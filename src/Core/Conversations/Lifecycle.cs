using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>Where a conversation is in its life.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Active), "active")]
[JsonDerivedType(typeof(Inactive), "inactive")]
[JsonDerivedType(typeof(Lingering), "lingering")]
[JsonDerivedType(typeof(Closing), "closing")]
[JsonDerivedType(typeof(Closed), "closed")]
public abstract record Lifecycle
{
    private Lifecycle()
    {
    }

    /// <summary>Somebody is expected to act.</summary>
    public sealed record Active : Lifecycle;

    /// <summary>The customer went silent and was told. Any message makes it active again.</summary>
    /// <param name="Since">When he was told.</param>
    public sealed record Inactive(Instant Since) : Lifecycle;

    /// <summary>All is said; kept open a while, so that a "thanks" does not begin a new conversation.</summary>
    /// <param name="Until">When it closes.</param>
    public sealed record Lingering(Instant Until) : Lifecycle;

    /// <summary>Decided to close; its lanes are being released. A message that came in before reopens it.</summary>
    /// <param name="Since">When it was decided.</param>
    public sealed record Closing(Instant Since) : Lifecycle;

    /// <summary>Over, for good: the next message opens another conversation.</summary>
    /// <param name="At">When.</param>
    public sealed record Closed(Instant At) : Lifecycle;
}

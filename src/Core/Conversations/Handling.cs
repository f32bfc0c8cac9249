using System.Text.Json.Serialization;

namespace Messaging.Conversations;

/// <summary>Who owns the conversation: exactly one, and only the owner speaks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(ByBot), "bot")]
public abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>The bot.</summary>
    public sealed record ByBot : Handling;
}

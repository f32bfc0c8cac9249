using System.Text.Json.Serialization;

namespace Messaging.Messages;

/// <summary>What a medium is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaType>))]
public enum MediaType
{
    /// <summary>A picture.</summary>
    [JsonStringEnumMemberName("image")]
    Image,

    /// <summary>A recording; a voice note included.</summary>
    [JsonStringEnumMemberName("audio")]
    Audio,

    /// <summary>A film.</summary>
    [JsonStringEnumMemberName("video")]
    Video,

    /// <summary>Any other file.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>A sticker.</summary>
    [JsonStringEnumMemberName("sticker")]
    Sticker,
}

/// <summary>Where the bytes of a medium are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "at")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(ProviderMedia), "provider")]
[JsonDerivedType(typeof(Kept), "kept")]
public abstract record MediaSource
{
    private MediaSource()
    {
    }

    /// <summary>At an address; the provider's may need credentials, and expire.</summary>
    /// <param name="Address">The address.</param>
    public sealed record Link(Uri Address) : MediaSource;

    /// <summary>At the provider, under an id that its API resolves.</summary>
    /// <param name="Id">The provider's id.</param>
    public sealed record ProviderMedia(string Id) : MediaSource;

    /// <summary>With us, or on the way to us.</summary>
    /// <param name="Id">Under which id.</param>
    public sealed record Kept(MediaId Id) : MediaSource;
}

namespace Messaging.Messages;

/// <summary>A medium's bytes.</summary>
/// <param name="Name">The name of the file, cleaned: no path, nothing but what every file system takes.</param>
/// <param name="ContentType">The media type, by its content.</param>
/// <param name="Bytes">All of it.</param>
public sealed record MediaFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A file by its content, under a clean name.</summary>
    /// <param name="name">The name as a stranger gave it, if he did.</param>
    /// <param name="bytes">All of it.</param>
    public static MediaFile Of(string? name, ReadOnlyMemory<byte> bytes)
    {
        var type = MediaContent.TypeOf(bytes.Span);
        return new MediaFile(FileName.Clean(name, type), type, bytes);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ContentType} of {Bytes.Length} bytes";
}

namespace Messaging.Messages;

/// <summary>A medium's bytes.</summary>
/// <param name="Name">The name of the file, cleaned: no path, nothing but what every file system takes.</param>
/// <param name="ContentType">The media type, by its content.</param>
/// <param name="Bytes">All of it.</param>
public sealed record MediaFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{ContentType} of {Bytes.Length} bytes";
}

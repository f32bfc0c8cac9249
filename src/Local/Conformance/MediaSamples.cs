using Messaging.Messages;

namespace Messaging.Local.Conformance;

/// <summary>Files for an adapter to fetch. The picture is whole; of a recording and a film there is no more than what tells that they are such.</summary>
internal static class MediaSamples
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static string NameOf(MediaType type) => type switch
    {
        MediaType.Image => "check.png",
        MediaType.Sticker => "sticker.png",
        MediaType.Audio => "check.ogg",
        MediaType.Video => "check.mp4",
        _ => "check.txt",
    };

    /// <summary>Nothing where there is no such file.</summary>
    public static (string ContentType, byte[] Bytes)? Find(string name) => name switch
    {
        "check.png" or "sticker.png" => ("image/png", Convert.FromBase64String(Dot)),
        "check.ogg" => ("audio/ogg", "OggS"u8.ToArray()),
        "check.mp4" => ("video/mp4", [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 2, 0]),
        "check.txt" => ("text/plain", "This is a check."u8.ToArray()),
        _ => null,
    };
}

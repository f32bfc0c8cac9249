using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Messaging.Messages;

/// <summary>What a file is, by what is in it: what its sender says of it counts for nothing. Source: https://www.iana.org/assignments/media-types, and each format's own first bytes.</summary>
public static class MediaContent
{
    /// <summary>A file of which we cannot say what it is.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly (string Type, string[] Endings)[] Known =
    [
        ("image/jpeg", [".jpg", ".jpeg"]), ("image/png", [".png"]), ("image/gif", [".gif"]), ("image/webp", [".webp"]),
        ("image/heic", [".heic", ".heif"]), ("image/avif", [".avif"]), ("image/tiff", [".tif", ".tiff"]), ("image/bmp", [".bmp"]),
        ("audio/ogg", [".ogg", ".oga", ".opus"]), ("audio/mpeg", [".mp3"]), ("audio/aac", [".aac"]), ("audio/amr", [".amr"]),
        ("audio/wav", [".wav"]), ("audio/flac", [".flac"]), ("audio/mp4", [".m4a", ".mp4"]), ("audio/x-caf", [".caf"]),
        ("video/mp4", [".mp4", ".m4v"]), ("video/quicktime", [".mov"]), ("video/3gpp", [".3gp"]), ("video/webm", [".webm", ".mkv"]),
        ("application/pdf", [".pdf"]), ("application/zip", [".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".pages", ".numbers", ".key"]),
        ("application/gzip", [".gz", ".tgz"]), ("text/plain", [".txt", ".csv", ".md", ".log", ".vcf", ".ics", ".json"]),
    ];

    private static readonly SearchValues<byte> NeverInText =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(control => (byte)control).Except("\t\n\f\r"u8.ToArray()), 127]);

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1", "msf1", "hevc"];

    /// <summary>The media type; <see cref="Unknown"/> for what we do not know. A page or a script is plain text here: nobody's browser shall run it.</summary>
    /// <param name="bytes">The file, or its first few kilobytes.</param>
    public static string TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => Boxed(Encoding.ASCII.GetString(bytes[8..12])),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'c', (byte)'a', (byte)'f', (byte)'f', ..] => "audio/x-caf",
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => "audio/amr",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, 0xF1 or 0xF9, ..] => "audio/aac",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        [0x1F, 0x8B, ..] => "application/gzip",
        _ => IsText(bytes) ? "text/plain" : Unknown,
    };

    /// <summary>What kind of medium a file is.</summary>
    /// <param name="contentType">Its media type, by its content.</param>
    public static MediaType KindOf(string contentType) => contentType.Split('/')[0] switch
    {
        "image" => MediaType.Image,
        "audio" => MediaType.Audio,
        "video" => MediaType.Video,
        _ => MediaType.File,
    };

    /// <summary>The usual ending of such a file, with its dot; nothing where there is none.</summary>
    /// <param name="contentType">Its media type.</param>
    public static string? EndingOf(string contentType) => Endings(contentType)?[0];

    /// <summary>Whether such a file may end like that.</summary>
    /// <param name="contentType">Its media type.</param>
    /// <param name="ending">The ending, with its dot, in small letters.</param>
    public static bool MayEndIn(string contentType, string ending) => Endings(contentType)?.Contains(ending) == true;

    private static string[]? Endings(string contentType) => Array.Find(Known, known => known.Type == contentType).Endings;

    // https://mp4ra.org/registered-types/brands
    private static string Boxed(string brand) =>
        HeicBrands.Contains(brand) ? "image/heic"
        : brand is "avif" or "avis" ? "image/avif"
        : brand.StartsWith("qt", StringComparison.Ordinal) ? "video/quicktime"
        : brand.StartsWith("3g", StringComparison.Ordinal) ? "video/3gpp"
        : brand.StartsWith("M4A", StringComparison.Ordinal) ? "audio/mp4"
        : "video/mp4";

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && !bytes.ContainsAny(NeverInText) && IsUtf8(bytes);

    // The first few kilobytes may end within a letter.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) || Utf8.IsValid(bytes[..^1]) || (bytes.Length > 1 && Utf8.IsValid(bytes[..^2])) || (bytes.Length > 2 && Utf8.IsValid(bytes[..^3]));
}

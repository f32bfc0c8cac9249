using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Email;

// The files of a mail, each of them a message. Their bytes come with the webhook and never again.
internal static partial class MailFiles
{
    private const int LongestName = 120;

    // A picture inside of the text is somebody's screenshot when it is large, and the logo of his signature when it is small.
    private const int LargestLogo = 4 * 1024;

    public static IEnumerable<(Content Content, MediaFile? File)> Of(IEnumerable<MailPart> parts) =>
        parts.Where(IsSaid).Select((part, index) => Of(part, index + 1));

    private static bool IsSaid(MailPart part) =>
        part.MediaType is not ("application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" or "application/pgp-keys")
        && !(part.ContentId is not null && part.MediaType.StartsWith("image/", StringComparison.Ordinal) && part.Bytes.Length <= LargestLogo);

    private static (Content Content, MediaFile? File) Of(MailPart part, int number)
    {
        var name = Cleaned(EncodedWords.Decode(part.FileName ?? ""), number);
        var type = part.MediaType.Length > 0 ? part.MediaType : "application/octet-stream";
        return (
            new Content.Media(MediaTypes.Of(type), new MediaSource.ProviderMedia("attachment:0")) { FileName = name, ContentType = type },
            new MediaFile(name, type, part.Bytes));
    }

    private static string Cleaned(string name, int number)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Unsafe().Replace(last, "_").Trim(' ', '.');
        var cut = clean.Length <= LongestName ? clean : MailText.Cut(clean, LongestName - 10) + clean[^10..];
        return cut.Length > 0 ? cut : FormattableString.Invariant($"attachment-{number}");
    }

    [GeneratedRegex("[\\p{C}<>:\"|?*]")]
    private static partial Regex Unsafe();
}

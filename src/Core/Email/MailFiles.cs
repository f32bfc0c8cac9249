using Messaging.Messages;

namespace Messaging.Email;

// The files of a mail, each of them a message. Their bytes come with the webhook and never again.
internal static class MailFiles
{
    // A picture inside of the text is somebody's screenshot when it is large, and the logo of his signature when it is small.
    private const int LargestLogo = 4 * 1024;

    public static IEnumerable<(Content Content, MediaFile? File)> Of(IEnumerable<MailPart> parts) =>
        parts.Where(IsSaid).Select((part, index) => Of(part, index + 1));

    public static bool Any(IEnumerable<MailPart> parts) => parts.Any(IsSaid);

    private static bool IsSaid(MailPart part) =>
        part.MediaType is not ("application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" or "application/pgp-keys")
        && !(part.ContentId is not null && part.MediaType.StartsWith("image/", StringComparison.Ordinal) && part.Bytes.Length <= LargestLogo);

    // What it is called and what it is said to be are a stranger's words.
    private static (Content Content, MediaFile? File) Of(MailPart part, int number)
    {
        var given = EncodedWords.Decode(part.FileName ?? "");
        var file = MediaFile.Of(given.Length > 0 ? given : FormattableString.Invariant($"attachment-{number}"), part.Bytes);
        var content = new Content.Media(MediaContent.KindOf(file.ContentType), new MediaSource.ProviderMedia(FormattableString.Invariant($"attachment:{number}")))
        {
            FileName = file.Name,
            ContentType = file.ContentType,
        };
        return (content, file);
    }
}

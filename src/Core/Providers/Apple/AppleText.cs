using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/type-text
internal static class AppleText
{
    // Where an attachment stands in the words beside it.
    public const char Place = '\uFFFC';

    // An attachment that cannot be got does not take the words beside it, nor the other attachments, along.
    public static IEnumerable<Content> Of(JsonElement body)
    {
        var attachments = body.Items("attachments").Select(Attachment).ToList();
        var words = (body.Text("body") ?? "").Replace(Place.ToString(), "", StringComparison.Ordinal).Trim();
        return words.Length == 0 && attachments.Count > 0 ? attachments
            : attachments is [Content.Media first, ..] ? [first with { Caption = words }, .. attachments[1..]]
            : [.. attachments, new Content.Text(words)];
    }

    private static Content Attachment(JsonElement attachment)
    {
        try
        {
            var type = attachment.Word("mimeType");
            return new Content.Media(MediaContent.KindOf(type ?? MediaContent.Unknown), new MediaSource.ProviderMedia(AppleAttachment.Of(attachment).Id))
            {
                FileName = attachment.Word("name"),
                ContentType = type,
            };
        }
        catch (UnreadableException exception)
        {
            return new Content.Unsupported("attachment", exception.Message);
        }
    }
}

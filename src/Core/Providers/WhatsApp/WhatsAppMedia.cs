using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

internal static class WhatsAppMedia
{
    public static IReadOnlyList<Content> Of(string type, JsonElement media, MetaError? error)
    {
        var caption = media.Word("caption");
        if (error is not null)
        {
            // Meta could not keep it, so its id leads nowhere. The customer's words beside it still count.
            var lost = new Content.Unsupported(type, error.Text);
            return caption is null ? [lost] : [lost, new Content.Text(caption)];
        }

        return
        [
            new Content.Media(Kind(type), new MediaSource.ProviderMedia(media.Required("id")))
            {
                Caption = caption,
                FileName = media.Word("filename"),
                ContentType = media.Word("mime_type"),
            },
        ];
    }

    public static string Type(MediaType type) => type switch
    {
        MediaType.Image => "image",
        MediaType.Video => "video",
        MediaType.Audio => "audio",
        MediaType.Sticker => "sticker",
        _ => "document",
    };

    private static MediaType Kind(string type) => Enum.GetValues<MediaType>().First(kind => Type(kind) == type);
}

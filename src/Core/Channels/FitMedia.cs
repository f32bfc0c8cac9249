using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitMedia
{
    public static FitResult To(Content.Media media, Capabilities can)
    {
        if (!can.Media.Contains(media.Type) || !Goes(media, can))
        {
            return FitText.To(PlainText.Of(media), can).After(media.Source is MediaSource.Link
                ? "The medium is shown as a link."
                : "The medium lies at another provider and is not sent.");
        }

        var caption = media.Caption ?? "";
        return caption.Length == 0 || (can.Captioned.Contains(media.Type) && caption.Length <= can.CaptionLength)
            ? FitResult.Whole(media)
            : FitText.To(caption, can).After("The caption is sent as a message of its own.").After(media with { Caption = null });
    }

    private static bool Goes(Content.Media media, Capabilities can) => media switch
    {
        { Type: MediaType.Sticker } when can.ShopStickers => media.Source is MediaSource.ProviderMedia,
        { Source: MediaSource.ProviderMedia } => can.MediaById,
        { Type: MediaType.Video } => media.Poster is not null || !can.Posters,
        _ => true,
    };
}

using System.Text;
using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitMedia
{
    /// <summary>Code units that are left free for the link to a medium of ours, which is made in the moment of sending.</summary>
    private const int LinkRoom = 500;

    public static FitResult To(Content.Media media, Capabilities can)
    {
        if (!IsShown(media, can))
        {
            return media.Source is MediaSource.Kept ? Kept(media, can) : FitText.To(PlainText.Of(media), can).After(media.Source is MediaSource.Link
                ? "The medium is shown as a link."
                : "The medium lies at another provider and is not sent.");
        }

        var caption = media.Caption ?? "";
        return caption.Length == 0 || (can.Captioned.Contains(media.Type) && caption.Length <= can.CaptionLength)
            ? FitResult.Whole(media)
            : FitText.To(caption, can).After("The caption is sent as a message of its own.").After(media with { Caption = null });
    }

    // A link to it runs out, so it is not written down: the medium stays what it is until it is sent.
    private static FitResult Kept(Content.Media media, Capabilities can)
    {
        var text = PlainText.Of(media);
        var fits = text.Length + LinkRoom <= can.TextLength && Encoding.UTF8.GetByteCount(text) + LinkRoom <= can.TextBytes;
        return (fits || string.IsNullOrWhiteSpace(media.Caption) ? FitResult.Whole(media) : FitText.To(media.Caption, can).Before(media with { Caption = null }))
            .After("The medium is shown as a link.");
    }

    public static bool IsShown(Content.Media media, Capabilities can) => can.Media.Contains(media.Type) && media switch
    {
        { Type: MediaType.Sticker } when can.ShopStickers => media.Source is MediaSource.ProviderMedia,
        { Source: MediaSource.ProviderMedia } => can.MediaById,
        { Type: MediaType.Video } => media.Poster is not null || !can.Posters,
        _ => true,
    };
}

using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>A message's medium as its provider wants it: a link that it can fetch, or the bytes.</summary>
public sealed class Enclosures(MediaStore media, MediaLinks links, MediaDownloads downloads, MediaSettings settings)
{
    private static readonly Duration Soon = Duration.FromSeconds(30);

    private static readonly SendOutcome NotCopied = new SendOutcome.RetryAfter(Soon, "medium-not-copied-yet");

    /// <summary>The message, its medium at a link; the bytes, where they are wanted; and what becomes of the message when there are none.</summary>
    public async Task<(OutboundMessage Message, MediaFile? File, SendOutcome? Missing)> Of(OutboundMessage message, Capabilities can)
    {
        switch (message.Content)
        {
            case Content.Card { Picture: { } picture } when can.Uploads:
                // A card says what it has to say without its picture too.
                return (message, (await Fetched(null, picture)).File, null);

            case Content.Media { Source: MediaSource.Kept(var id) } kept:
                return await Kept(message, kept, id, can);

            case Content.Media medium when can.Uploads:
                var (file, missing) = medium.Source is MediaSource.Link(var address)
                    ? await Fetched(medium.FileName, address)
                    : (null, new SendOutcome.Refused("medium-elsewhere", "The medium lies at another provider."));
                return (message, file, file is null ? missing : null);

            default:
                return (links.In(message), null, null);
        }
    }

    private async Task<(OutboundMessage Message, MediaFile? File, SendOutcome? Missing)> Kept(OutboundMessage message, Content.Media medium, MediaId id, Capabilities can)
    {
        var isShown = Fit.Shows(medium, can);
        if (isShown && can.Uploads)
        {
            var file = await media.Find(id);
            return (message, file, file is null ? NotCopied : null);
        }

        var content = isShown ? links.In(medium) : Fit.InWords(medium, links.ForReaders(id));
        return (message with { Content = content }, null, await media.Has(id) ? null : NotCopied);
    }

    private async Task<(MediaFile? File, SendOutcome Missing)> Fetched(string? name, Uri address) =>
        await downloads.Get(HttpCall.Bare("GET", address.AbsoluteUri), settings.Largest) switch
        {
            Download.Bytes(var bytes) => (MediaFile.Of(name ?? Path.GetFileName(address.AbsolutePath), bytes), null!),
            Download.Later(var why) => (null, new SendOutcome.RetryAfter(Soon, why)),
            Download.Never(var why) => (null, new SendOutcome.Refused("medium-missing", why)),
            _ => (null, new SendOutcome.Refused("medium-too-large", $"The medium has more than {settings.Largest} bytes.")),
        };
}

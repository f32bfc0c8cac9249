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

    /// <summary>The message, its medium at a link; the bytes, where they are wanted; and what becomes of the message when there are none.</summary>
    public async Task<(OutboundMessage Message, MediaFile? File, SendOutcome? Missing)> Of(OutboundMessage message, Capabilities can)
    {
        if (message.Content is Content.Card { Picture: { } picture } && can.Uploads)
        {
            // A card says what it has to say without its picture too.
            return (message, (await Fetched(null, picture)).File, null);
        }

        if (message.Content is not Content.Media medium)
        {
            return (links.In(message), null, null);
        }

        if (!can.Uploads)
        {
            return (links.In(message), null, null);
        }

        var (file, missing) = medium.Source switch
        {
            MediaSource.Kept(var id) => (await media.Find(id), new SendOutcome.RetryAfter(Soon, "medium-not-copied-yet")),
            MediaSource.Link(var address) => await Fetched(medium.FileName, address),
            _ => (null, new SendOutcome.Refused("medium-elsewhere", "The medium lies at another provider.")),
        };
        return (message, file, file is null ? missing : null);
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

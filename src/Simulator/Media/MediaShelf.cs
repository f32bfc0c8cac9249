using System.Collections.Concurrent;
using Messaging.Messages;

namespace Messaging.Simulator.Media;

/// <summary>A medium that a customer sent, as the vendor keeps it: at an address of the customer's choice, or else our built-in picture.</summary>
internal sealed record ShelvedMedium(string ContentType, Uri? Link)
{
    public static ShelvedMedium OurPicture { get; } = new(Picture.ContentType, null);

    public async Task ShowAsync(HttpContext http)
    {
        http.Response.ContentType = ContentType;
        await http.Response.Body.WriteAsync(Picture.Bytes, http.RequestAborted);
    }
}

internal sealed class MediaShelf
{
    private readonly ConcurrentDictionary<string, ShelvedMedium> _media = new();

    public static string TypeOf(MediaType type) => type switch
    {
        MediaType.Image or MediaType.Sticker => Picture.ContentType,
        MediaType.Audio => "audio/ogg",
        MediaType.Video => "video/mp4",
        _ => "application/octet-stream",
    };

    public ShelvedMedium? Find(string id) => _media.GetValueOrDefault(id);

    public ShelvedMedium Put(string id, Content.Media medium)
    {
        var link = (medium.Source as MediaSource.Link)?.Address;
        if (link is null && medium.Type is not (MediaType.Image or MediaType.Sticker))
        {
            throw new ArgumentException($"Only a picture is built in; a medium of type {medium.Type} needs a link.", nameof(medium));
        }

        return _media[id] = new ShelvedMedium(medium.ContentType ?? TypeOf(medium.Type), link);
    }
}

using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Rcs;

internal static class RcsContent
{
    // Nothing where it is no message of the customer's.
    public static Content? Of(JsonElement data) =>
        data.Get("suggestionResponse") is { } tapped ? Tapped(tapped)
        : data.Get("userFile") is { } file ? File(file.RequiredObject("payload"))
        : data.Get("location") is { } place ? Place(place)
        : data.Text("text") is { } text ? new Content.Text(text)
        : null;

    // An action that was tapped has no text; what it was called we know by its postback.
    private static Content.ChoiceReply Tapped(JsonElement tapped) =>
        new(tapped.Required("postbackData"), tapped.Word("text") ?? tapped.Required("postbackData"));

    // The thumbnail is the same picture, smaller.
    private static Content File(JsonElement file)
    {
        var type = file.Word("mimeType");
        return Uri.TryCreate(file.Word("fileUri"), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? new Content.Media(MediaContent.KindOf(type ?? MediaContent.Unknown), new MediaSource.Link(link))
            {
                FileName = file.Word("fileName"),
                ContentType = type,
            }
            : new Content.Unsupported("userFile", "Its address is no web address.");
    }

    // Google leaves out what is zero: on the equator, and at Greenwich.
    private static Content.Location Place(JsonElement place) => new(Degrees(place, "latitude", 90), Degrees(place, "longitude", 180));

    private static double Degrees(JsonElement place, string name, int most) => place.Get(name) is null ? 0 : place.Degrees(name, most);
}

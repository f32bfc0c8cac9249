using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Line;

internal static class LineCapabilities
{
    // The data of a postback holds 300 characters; the label goes with the id, see LinePostback.
    private const int LongestLabel = 20;
    private const int LongestId = 300 - 1 - LongestLabel;

    // https://developers.line.biz/en/reference/messaging-api/#message-objects: a part for each kind of message; #buttons for cards,
    // #carousel for carousels, #quick-reply for the options. Quick replies show on phones only, so a choice that fits into a
    // template becomes one: see LineTemplates.
    public static Capabilities Line { get; } = new()
    {
        TextLength = 5000,
        CaptionLength = 0,
        Media = FrozenSet.Create(MediaType.Image, MediaType.Video, MediaType.Audio, MediaType.Sticker),
        Captioned = [],
        ShopStickers = true,
        Posters = true,
        Buttons = Options(13, body: 5000) with { Actions = ChoiceLimits.AllActions },
        Card = Card(options: 4),
        Carousel = new CarouselLimits(Fewest: 1, Most: 10, Card(options: 3) with { BodyNeeded = true }) { Uniform = true },
        Locations = true,
        PlaceLength = 100,
    };

    // What fits on the buttons under a text.
    public static ChoiceLimits Template { get; } = Options(4, body: 160);

    private static ChoiceLimits Options(int options, int body) => new(options, LongestLabel, Description: 0, LongestId, body)
    {
        Actions = [ActionKind.Open, ActionKind.Dial],
    };

    private static CardLimits Card(int options) => new(Title: 40, Body: 60, Options(options, body: 60)) { OptionNeeded = true };
}

using Messaging.Channels;

namespace Messaging.Providers.WebChat;

internal static class WebChatCapabilities
{
    // Our own widget: the limits are what reads well on a phone.
    private static readonly ChoiceLimits Buttons = new(Options: 20, Label: 60, Description: 120, Id: 256, Body: 10_000) { Actions = ChoiceLimits.AllActions };

    private static readonly CardLimits Card = new(Title: 200, Body: 2000, Buttons);

    public static Capabilities WebChat { get; } = new()
    {
        TextLength = 10_000,
        CaptionLength = 1000,
        Media = Capabilities.AllMedia,
        Captioned = Capabilities.AllMedia,
        Buttons = Buttons,
        Card = Card,
        Carousel = new CarouselLimits(Fewest: 1, Most: 20, Card),
        Reactions = [],
    };
}

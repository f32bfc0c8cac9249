using Messaging.Channels;

namespace Messaging.Providers.Rcs;

internal static class RcsCapabilities
{
    // https://developers.google.com/business-communications/rcs-business-messaging/guides/build/messages/send and
    // .../reference/rest/v1/phones.agentMessages; .../guides/learn/rich-cards for the number of cards. There is no service window.
    private const int Postback = 2048;
    private const int Label = 25;
    private const int Text = 3072;

    public static Capabilities Rcs { get; } = new()
    {
        TextLength = Text,
        CaptionLength = 0,
        Media = Capabilities.AllMedia,
        Captioned = [],
        Buttons = Suggestions(most: 11, Text),
        Card = Card(),
        Carousel = new CarouselLimits(Fewest: 2, Most: 10, Card()),
    };

    private static CardLimits Card() => new(Title: 200, Body: 2000, Suggestions(most: 4, body: 0));

    private static ChoiceLimits Suggestions(int most, int body) =>
        new(most, Label, Description: 0, Postback, body) { Actions = ChoiceLimits.AllActions };
}

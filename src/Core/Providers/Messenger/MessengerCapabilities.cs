using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Messenger;

internal static class MessengerCapabilities
{
    // https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages: .../quick-replies for
    // answers, .../template/button for what opens and dials, .../template/generic for cards; the policy overview for the two windows.
    public static Capabilities Messenger { get; } = On(2000, ActionKind.Open, ActionKind.Dial) with { Reactions = [] };

    // https://developers.facebook.com/documentation/business-messaging/instagram-messaging/: .../send-messages counts bytes,
    // .../button-template and .../generic-template have no button that dials, and a business reacts with a heart only.
    public static Capabilities Instagram { get; } = On(1000, ActionKind.Open) with { TextBytes = 1000, Reactions = [MessengerReactions.Heart] };

    public static Capabilities Of(Channel channel) => channel == Channel.Instagram ? Instagram : Messenger;

    private static Capabilities On(int text, params ReadOnlySpan<ActionKind> actions)
    {
        var template = new ChoiceLimits(Options: 3, Label: 20, Description: 0, Id: 1000, Body: 640) { Actions = FrozenSet.Create(actions) };
        var card = new CardLimits(Title: 80, Body: 80, template) { MoreThanTitle = true };
        return new Capabilities
        {
            TextLength = text,
            CaptionLength = 0,
            Media = Capabilities.AllMedia,
            Captioned = [],
            MediaById = true,
            Buttons = new ChoiceLimits(Options: 13, Label: 20, Description: 0, Id: 1000, Body: text),
            ActionButtons = template,
            Card = card,
            Carousel = new CarouselLimits(Fewest: 1, Most: 10, card),
            ServiceWindow = Duration.FromHours(24),
            PersonWindow = Duration.FromDays(7),
        };
    }
}

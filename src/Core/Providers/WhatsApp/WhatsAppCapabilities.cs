using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

internal static class WhatsAppCapabilities
{
    private const int LongestBody = 1024;

    private static readonly ChoiceLimits Replies = new(Options: 3, Label: 20, Description: 0, Id: 256, LongestBody);

    // The button that asks for a place has a label of WhatsApp's own, in the customer's language.
    private static readonly ChoiceLimits Actions = new(Options: 1, Label: 20, Description: 0, Id: 256, LongestBody) { Actions = [ActionKind.Open, ActionKind.SharePlace] };

    private static readonly ChoiceLimits Opening = Actions with { Actions = [ActionKind.Open] };

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/: one page per kind of message,
    // .../interactive-reply-buttons-messages, .../interactive-list-messages, .../interactive-cta-url-messages and
    // .../location-request-messages for the options, .../interactive-media-carousel-messages for cards side by side: there title
    // and text have 160 characters together. .../send-messages#customer-service-windows for the window.
    public static Capabilities WhatsApp { get; } = new()
    {
        TextLength = 4096,
        CaptionLength = 1024,
        Media = Capabilities.AllMedia,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video, MediaType.File),
        MediaById = true,
        Buttons = Replies,
        ActionButtons = Actions,
        List = new ChoiceLimits(Options: 10, Label: 24, Description: 72, Id: 200, Body: 4096),
        Card = new CardLimits(Title: 100, Body: LongestBody - 101, Replies) { ActionOptions = Opening, MoreThanTitle = true },
        Carousel = new CarouselLimits(Fewest: 2, Most: 10, new CardLimits(Title: 60, Body: 99, Replies with { Options = 2 })
        {
            ActionOptions = Opening,
            OptionNeeded = true,
            PictureNeeded = true,
        })
        {
            Uniform = true,
            OneKindOfOption = true,
            Body = LongestBody,
        },
        Locations = true,
        Contacts = true,
        Reactions = [],
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };
}

using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Twilio;

internal static class TwilioCapabilities
{
    // https://www.twilio.com/docs/messaging/api/message-resource (Body, MediaUrl) and .../accepted-mime-types.
    // Outside the USA, Canada and Australia most numbers cannot send MMS; Twilio refuses with 21612 or sends a link.
    public static Capabilities Sms { get; } = new()
    {
        TextLength = 1600,
        CaptionLength = 1600,
        Media = Capabilities.AllMedia,
        Captioned = Capabilities.AllMedia,
        Templates = true,
    };

    private const int LongestBody = 1024;

    // https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages: files carry neither caption nor name.
    // https://www.twilio.com/docs/content/content-types-overview for the options and places: .../twilio-quick-reply (three of them without
    // an approval), .../twiliolist-picker, .../twilio-call-to-action, .../twilio-location. A card would have to be approved.
    public static Capabilities WhatsApp { get; } = new()
    {
        TextLength = 1600,
        CaptionLength = 1600,
        Media = Capabilities.AllMedia,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video),
        Buttons = new ChoiceLimits(Options: 3, Label: 20, Description: 0, Id: 200, LongestBody),
        ActionButtons = new ChoiceLimits(Options: 1, Label: 20, Description: 0, Id: 200, LongestBody) { Actions = [ActionKind.Open] },
        List = new ChoiceLimits(Options: 10, Label: 24, Description: 72, Id: 200, LongestBody),
        Locations = true,
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };
}

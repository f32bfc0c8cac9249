using System.Collections.Frozen;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Channels;

internal static class CapabilityTable
{
    private static readonly FrozenSet<MediaType> Everything = Enum.GetValues<MediaType>().ToFrozenSet();

    // https://www.twilio.com/docs/messaging/api/message-resource (Body, MediaUrl) and .../accepted-mime-types.
    // Outside the USA, Canada and Australia most numbers cannot send MMS; Twilio refuses with 21612 or sends a link.
    public static Capabilities TwilioSms { get; } = new()
    {
        TextLength = 1600,
        CaptionLength = 1600,
        Media = Everything,
        Captioned = Everything,
        Templates = true,
    };

    // https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages: files carry neither caption nor name.
    // Buttons and lists need a content template there (https://www.twilio.com/docs/content), so a choice is numbered.
    public static Capabilities TwilioWhatsApp { get; } = new()
    {
        TextLength = 1600,
        CaptionLength = 1600,
        Media = Everything,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video),
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/: one page per kind of message,
    // .../interactive-reply-buttons-messages and .../interactive-list-messages for the options,
    // .../send-messages#customer-service-windows for the window.
    public static Capabilities WhatsApp { get; } = new()
    {
        TextLength = 4096,
        CaptionLength = 1024,
        Media = Everything,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video, MediaType.File),
        MediaById = true,
        Buttons = new ChoiceLimits(Options: 3, Label: 20, Description: 0, Id: 256, Body: 1024),
        List = new ChoiceLimits(Options: 10, Label: 24, Description: 72, Id: 200, Body: 4096),
        Locations = true,
        Contacts = true,
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };

    // Our own widget: the limits are what reads well on a phone.
    public static Capabilities WebChat { get; } = new()
    {
        TextLength = 10_000,
        CaptionLength = 1000,
        Media = Everything,
        Captioned = Everything,
        Buttons = new ChoiceLimits(Options: 20, Label: 60, Description: 120, Id: 256, Body: 10_000),
        Cards = true,
    };
}

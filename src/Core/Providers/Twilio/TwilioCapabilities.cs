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

    // https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages: files carry neither caption nor name.
    // Buttons and lists need a content template there (https://www.twilio.com/docs/content), so a choice is numbered.
    public static Capabilities WhatsApp { get; } = new()
    {
        TextLength = 1600,
        CaptionLength = 1600,
        Media = Capabilities.AllMedia,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video),
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };
}

using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

internal static class WhatsAppCapabilities
{
    // https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/: one page per kind of message,
    // .../interactive-reply-buttons-messages and .../interactive-list-messages for the options,
    // .../send-messages#customer-service-windows for the window.
    public static Capabilities WhatsApp { get; } = new()
    {
        TextLength = 4096,
        CaptionLength = 1024,
        Media = Capabilities.AllMedia,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video, MediaType.File),
        MediaById = true,
        Buttons = new ChoiceLimits(Options: 3, Label: 20, Description: 0, Id: 256, Body: 1024),
        List = new ChoiceLimits(Options: 10, Label: 24, Description: 72, Id: 200, Body: 4096),
        Locations = true,
        Contacts = true,
        Templates = true,
        ServiceWindow = Duration.FromHours(24),
    };
}

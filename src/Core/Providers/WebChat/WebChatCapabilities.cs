using Messaging.Channels;

namespace Messaging.Providers.WebChat;

internal static class WebChatCapabilities
{
    // Our own widget: the limits are what reads well on a phone.
    public static Capabilities WebChat { get; } = new()
    {
        TextLength = 10_000,
        CaptionLength = 1000,
        Media = Capabilities.AllMedia,
        Captioned = Capabilities.AllMedia,
        Buttons = new ChoiceLimits(Options: 20, Label: 60, Description: 120, Id: 256, Body: 10_000),
        Cards = true,
    };
}

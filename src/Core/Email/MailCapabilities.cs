using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Email;

internal static class MailCapabilities
{
    // All that a mail can hold, whoever carries it. The vendors count megabytes: this many characters stay below them even when
    // each is escaped. Options are a numbered list, of which those that open or dial are links.
    public static Capabilities All { get; } = new()
    {
        TextLength = 100_000,
        CaptionLength = 100_000,
        Media = Capabilities.AllMedia,
        Captioned = Capabilities.AllMedia,
        Uploads = true,
        List = new ChoiceLimits(Options: 100, Label: 500, Description: 500, Id: 500, Body: 100_000)
        {
            Actions = FrozenSet.Create(ActionKind.Open, ActionKind.Dial),
        },
    };
}

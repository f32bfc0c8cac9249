using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

internal static class TelegramCapabilities
{
    // Telegram names no limit; a longer label is cut on a phone.
    private const int LongestLabel = 64;

    private static readonly ChoiceLimits Inline = new(Options: 50, LongestLabel, Description: 0, Id: 64, Body: 4096)
    {
        IdInBytes = true,
        Actions = [ActionKind.Open],
    };

    // https://core.telegram.org/bots/api: #sendmessage and its neighbours for texts and captions, #inlinekeyboardbutton and
    // #keyboardbutton for the options. What a keyboard in place of the customer's own sends is the label itself, so it takes ids of
    // any length; only there can he be asked for his place.
    public static Capabilities Telegram { get; } = new()
    {
        TextLength = 4096,
        CaptionLength = 1024,
        Media = Capabilities.AllMedia,
        Captioned = FrozenSet.Create(MediaType.Image, MediaType.Video, MediaType.Audio, MediaType.File),
        MediaById = true,
        Buttons = Inline,
        List = new ChoiceLimits(Options: 50, LongestLabel, Description: 0, Id: int.MaxValue, Body: 4096) { Actions = [ActionKind.SharePlace] },
        Card = new CardLimits(Title: 200, Body: 800, Inline),
        Locations = true,
        Contacts = true,
        Reactions = TelegramReactions.All,
    };
}

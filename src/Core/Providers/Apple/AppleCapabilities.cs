using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Apple;

internal static class AppleCapabilities
{
    // What Apple lets a title, a label or a line of an interactive message have since August 2026, as told by
    // https://help.webexconnect.io/changelog/apple-messages-for-business-compliance-updates.
    private const int Line = 200;

    // Between the two lines of a card, which a rich link has only one for.
    public const string Dash = " – ";

    // https://register.apple.com/resources/messages/msp-rest-api/type-text and .../type-interactive. Apple names no longest text and
    // no largest list: 3000 is what https://www.infobip.com/docs/apple-messages-for-business/message-types holds to, and twenty
    // options are what can be overlooked on a phone. There is no service window, but who closed the conversation hears nothing.
    public static Capabilities Apple { get; } = new()
    {
        TextLength = 3000,
        CaptionLength = 2900,
        Media = Capabilities.AllMedia,
        Captioned = Capabilities.AllMedia,
        Uploads = true,
        Buttons = new ChoiceLimits(Options: 5, Line, Description: 0, Id: Line, Body: Line) { Fewest = 2 },
        List = new ChoiceLimits(Options: 20, Line, Description: Line, Id: Line, Body: Line),
        Times = true,
        Card = new CardLimits(Title: 100, Body: Line - 100 - Dash.Length, new ChoiceLimits(Options: 1, Line, Line, Line, Body: 0) { Actions = [ActionKind.Open] })
        {
            IsLink = true,
            PictureNeeded = true,
        },
    };
}

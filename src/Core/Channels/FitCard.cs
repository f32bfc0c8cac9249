using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitCard
{
    public static FitResult To(Content.Card card, Capabilities can)
    {
        var text = PlainText.Of(card);
        return can.Card?.Hold(card) == true ? FitResult.Whole(card)
            : (card.Options.Count == 0 ? FitText.To(text, can) : FitChoice.To(new Content.Choice(text, card.Options), can))
                .After("The card is shown as text.");
    }
}

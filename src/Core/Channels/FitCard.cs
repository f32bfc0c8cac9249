using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitCard
{
    public static FitResult To(Content.Card card, Capabilities can)
    {
        var text = PlainText.Of(card);
        return can.Cards && Holds(can, card, text) ? FitResult.Whole(card)
            : (card.Options.Count == 0 ? FitText.To(text, can) : FitChoice.To(new Content.Choice(text, card.Options), can))
                .After("The card is shown as text.");
    }

    private static bool Holds(Capabilities can, Content.Card card, string text) =>
        !string.IsNullOrWhiteSpace(card.Title)
        && text.Length <= can.TextLength
        && (card.Options.Count == 0 || can.Buttons?.Hold(card.Options) == true);
}

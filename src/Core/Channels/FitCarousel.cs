using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitCarousel
{
    // Cards one below the other where they cannot stand side by side.
    public static FitResult To(Content.Carousel carousel, Capabilities can)
    {
        if (can.Carousel?.Hold(carousel.Cards) == true)
        {
            return FitResult.Whole(carousel);
        }

        var cards = carousel.Cards.Select(card => FitCard.To(card, can)).ToList();
        return new FitResult([.. cards.SelectMany(card => card.Parts)], [.. cards.SelectMany(card => card.Losses).Distinct()])
            .After("The cards are shown one by one.");
    }
}

using Messaging.Messages;

namespace Messaging.Channels;

// From cards side by side to a list, to cards one below the other, to one text whose options are numbered through: two messages that
// both have an option 1 could not be answered.
internal static class FitCarousel
{
    public static FitResult To(Content.Carousel carousel, Capabilities can)
    {
        if (can.Carousel is { Body: > 0 } worded && worded.Hold(carousel.Cards) && !string.IsNullOrWhiteSpace(carousel.Body))
        {
            return Under(carousel.Body, carousel, worded, can);
        }

        if (can.Carousel is { Body: 0 } bare && bare.Hold(carousel.Cards))
        {
            return string.IsNullOrWhiteSpace(carousel.Body)
                ? FitResult.Whole(carousel)
                : FitText.To(carousel.Body, can).After("The words stand above the cards.").Before(carousel with { Body = null });
        }

        var options = carousel.Cards.SelectMany(card => card.Options).ToList();
        return AsList(carousel, can) ?? (carousel.Cards.All(card => card.Options.Count == 0 || CanBeTapped(card, can)) ? OneByOne(carousel, can) : Numbered(carousel, options, can));
    }

    private static FitResult Under(string body, Content.Carousel carousel, CarouselLimits limits, Capabilities can)
    {
        var parts = TextSplit.Into(body, limits.Body, can.TextBytes);
        return parts.Count == 1
            ? FitResult.Whole(carousel)
            : new FitResult([.. parts.SkipLast(1).Select(part => new Content.Text(part)), carousel with { Body = parts[^1] }], [FitText.SentIn(parts.Count)]);
    }

    private static FitResult? AsList(Content.Carousel carousel, Capabilities can)
    {
        if (string.IsNullOrWhiteSpace(carousel.Body) || can.List is not { } list || carousel.Cards.Any(card => card.Options is not [{ Action: null }]))
        {
            return null;
        }

        List<ChoiceOption> rows = [.. carousel.Cards.Select(card => new ChoiceOption(card.Options[0].Id, card.Title) { Description = card.Body })];
        return list.Hold(rows) && can.FormOf(rows) == ChoiceForm.List
            ? FitChoice.To(new Content.Choice(carousel.Body, rows), can).After("The cards are shown as a list.")
            : null;
    }

    private static bool CanBeTapped(Content.Card card, Capabilities can) =>
        can.Card?.Hold(card) == true || can.FormOf(card.Options) is not ChoiceForm.Numbered;

    private static FitResult OneByOne(Content.Carousel carousel, Capabilities can)
    {
        var cards = carousel.Cards.Select(card => FitCard.To(card, can)).ToList();
        var above = string.IsNullOrWhiteSpace(carousel.Body) ? FitResult.Whole(carousel) with { Parts = [] } : FitText.To(carousel.Body, can);
        return new FitResult(
            [.. above.Parts, .. cards.SelectMany(card => card.Parts)],
            ["The cards are shown one by one.", .. above.Losses, .. cards.SelectMany(card => card.Losses).Distinct()]);
    }

    private static FitResult Numbered(Content.Carousel carousel, List<ChoiceOption> options, Capabilities can) =>
        FitText.To(PlainText.Of(carousel, options), can).After("The cards are shown as text, their options numbered.");
}

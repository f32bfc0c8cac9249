using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Brands;

/// <summary>Holds texts to how a brand speaks.</summary>
public static class BrandVoice
{
    /// <summary>What a writer is told: everything in a text that is not how the brand speaks, in sentences.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="text">What he wrote.</param>
    /// <param name="language">In which language, as in BCP 47.</param>
    public static IEnumerable<string> Objections(Brand brand, string text, string language)
    {
        if (!brand.Emoji && Emoji.Has(text))
        {
            yield return $"{brand.Name} uses no emoji.";
        }

        if (ToneWords.Against(brand.Tone, text, language) is { } word)
        {
            yield return brand.Tone is Tone.Formal ? $"{brand.Name} addresses people formally, not with '{word}'." : $"{brand.Name} addresses people informally, not with '{word}'.";
        }
    }

    /// <summary>The same of a content with all of its words.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="content">What he wrote.</param>
    /// <param name="language">In which language, as in BCP 47.</param>
    public static IEnumerable<string> Objections(Brand brand, Content content, string language) =>
        WordsOf(content).SelectMany(text => Objections(brand, text, language)).Concat(IsGif(content) && !brand.Gifs ? [$"{brand.Name} sends no moving pictures."] : []).Distinct();

    /// <summary>The content as the brand says it; nothing where it does not say such a thing at all.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="content">What is to be said.</param>
    public static Content? Apply(Brand brand, Content content) => (brand, content) switch
    {
        ({ Gifs: false }, _) when IsGif(content) => null,
        ({ Emoji: true }, _) => content,
        (_, Content.Reaction { Emoji: not null }) => null,
        (_, Content.Text text) => text with { Body = Emoji.Without(text.Body) },
        (_, Content.Media medium) => medium with { Caption = Plain(medium.Caption) },
        (_, Content.Choice choice) => choice with { Body = Emoji.Without(choice.Body), Options = Plain(choice.Options) },
        (_, Content.Card card) => Plain(card),
        (_, Content.Carousel carousel) => carousel with { Body = Plain(carousel.Body), Cards = [.. carousel.Cards.Select(Plain)] },
        _ => content,
    };

    /// <summary>What a channel can show of what the brand says: no message longer than the brand's.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="can">What the channel can show.</param>
    public static Capabilities Within(Brand brand, Capabilities can) =>
        brand.Bubble is { } most && most < can.TextLength ? can with { TextLength = most } : can;

    private static Content.Card Plain(Content.Card card) =>
        card with { Title = Emoji.Without(card.Title), Body = Plain(card.Body), Options = Plain(card.Options) };

    private static IReadOnlyList<ChoiceOption> Plain(IReadOnlyList<ChoiceOption> options) =>
        [.. options.Select(option => option with { Label = Labelled(option), Description = Plain(option.Description) })];

    // An option must have a name: one that is nothing but an emoji keeps it.
    private static string Labelled(ChoiceOption option) => Emoji.Without(option.Label) is { Length: > 0 } plain ? plain : option.Label;

    private static string? Plain(string? text) => text is null ? null : Emoji.Without(text);

    private static bool IsGif(Content content) => content is Content.Media medium
        && (medium.ContentType == "image/gif" || (medium.Source is MediaSource.Link(var address) && address.AbsolutePath.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> WordsOf(Content content) => content switch
    {
        Content.Text text => [text.Body],
        Content.Media { Caption: { } caption } => [caption],
        Content.Choice choice => [choice.Body, .. choice.Options.Select(option => option.Label)],
        Content.Card card => WordsOf(card),
        Content.Reaction { Emoji: { } emoji } => [emoji],
        Content.Carousel carousel => [carousel.Body ?? "", .. carousel.Cards.SelectMany(WordsOf)],
        _ => [],
    };

    private static IEnumerable<string> WordsOf(Content.Card card) => [card.Title, card.Body ?? "", .. card.Options.Select(option => option.Label)];
}

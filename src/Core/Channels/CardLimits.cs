using Messaging.Messages;

namespace Messaging.Channels;

/// <summary>What a card can hold. Lengths are in UTF-16 code units.</summary>
/// <param name="Title">The longest title.</param>
/// <param name="Body">The longest second line.</param>
/// <param name="Options">What its options can be; nothing where it has none.</param>
public sealed record CardLimits(int Title, int Body, ChoiceLimits? Options)
{
    /// <summary>What its options can be where one does something beside answering, and that is another kind of button; nothing where it is not.</summary>
    public ChoiceLimits? ActionOptions { get; init; }

    /// <summary>Whether a card has at least an option, a picture or a second line: some channels refuse a bare title.</summary>
    public bool MoreThanTitle { get; init; }

    /// <summary>Whether a card needs a picture.</summary>
    public bool PictureNeeded { get; init; }

    /// <summary>Whether a card needs a second line.</summary>
    public bool BodyNeeded { get; init; }

    /// <summary>Whether a card needs an option.</summary>
    public bool OptionNeeded { get; init; }

    /// <summary>Whether a card is nothing but a link with a picture: its one option opens a page.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether a card fits.</summary>
    /// <param name="card">The card.</param>
    public bool Hold(Content.Card card) =>
        !string.IsNullOrWhiteSpace(card.Title)
        && card.Title.Length <= Title
        && (card.Body ?? "").Length <= Body
        && (card.Picture is not null || !PictureNeeded)
        && (!string.IsNullOrWhiteSpace(card.Body) || !BodyNeeded)
        && (card.Options.Count > 0 || !OptionNeeded)
        && (!MoreThanTitle || card.Picture is not null || !string.IsNullOrWhiteSpace(card.Body) || card.Options.Count > 0)
        && (!IsLink || card.Options is [{ Action: OptionAction.Open }])
        && (card.Options.Count == 0 || (ActionOptions is not null && DoesMore(card) ? ActionOptions : Options)?.Hold(card.Options) == true);

    internal static bool DoesMore(Content.Card card) => card.Options.Any(option => option.Action is not null);
}

/// <summary>What a carousel can hold.</summary>
/// <param name="Fewest">The smallest number of cards.</param>
/// <param name="Most">The largest.</param>
/// <param name="Card">What each of them can hold.</param>
public sealed record CarouselLimits(int Fewest, int Most, CardLimits Card)
{
    /// <summary>Whether all cards must look alike: as many options on each, a picture on all or on none.</summary>
    public bool Uniform { get; init; }

    /// <summary>Whether on all cards the options only answer, or on all of them do something beside.</summary>
    public bool OneKindOfOption { get; init; }

    /// <summary>The longest text above the cards, and whether there must be one; 0 where it is a message of its own.</summary>
    public int Body { get; init; }

    /// <summary>Whether the cards fit. An option's id must be one card's only: it is what comes back.</summary>
    /// <param name="cards">The cards.</param>
    public bool Hold(IReadOnlyList<Content.Card> cards) =>
        cards.Count >= Fewest
        && cards.Count <= Most
        && cards.All(Card.Hold)
        && cards.SelectMany(card => card.Options).GroupBy(option => option.Id).All(alike => alike.Count() == 1)
        && (!Uniform || cards.DistinctBy(card => (card.Options.Count, card.Picture is null)).Count() == 1)
        && (!OneKindOfOption || cards.DistinctBy(CardLimits.DoesMore).Count() == 1);
}

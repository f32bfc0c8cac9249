using System.Globalization;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>What of a content a customer has to get to see, and what he sees of what his phone shows.</summary>
internal static class Said
{
    /// <summary>Each word that was meant for him, but what the losses own up to.</summary>
    public static IEnumerable<string> Words(Content content, FitResult fit) =>
        Texts(Worded(content), options: !fit.Losses.Contains("The cards are shown as a list.")).SelectMany(text => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All of it in one, without space: a cut may have fallen anywhere.</summary>
    public static string Visible(IEnumerable<Content> shown) =>
        string.Concat(shown.SelectMany(content => Texts(content, options: true)).SelectMany(text => text ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    public static IReadOnlyList<ChoiceOption> Options(Content content) => content switch
    {
        Content.Choice choice => choice.Options,
        Content.Card card => card.Options,
        Content.Carousel carousel => [.. carousel.Cards.SelectMany(card => card.Options)],
        _ => [],
    };

    // Where the customer is asked for his place, WhatsApp's button has words of its own.
    private static Content Worded(Content content) =>
        content is Content.Choice choice ? choice with { Options = [.. choice.Options.Where(option => option.Action is not OptionAction.SharePlace)] } : content;

    private static IEnumerable<string?> Texts(Content content, bool options) => content switch
    {
        Content.Text text => [text.Body],
        Content.ChoiceReply reply => [reply.Label],
        Content.Choice choice => [choice.Body, .. choice.Options.SelectMany(Texts)],
        Content.Card card => [card.Title, card.Body, .. options ? card.Options.SelectMany(Texts) : []],
        Content.Carousel carousel => [carousel.Body, .. carousel.Cards.SelectMany(card => Texts(card, options))],
        Content.Media media => [media.Caption],
        Content.Location { Name: var name, Address: var address } => [name, address],
        Content.ContactCards contacts => contacts.People.SelectMany(person => (IEnumerable<string?>)[person.Name, .. person.Phones, .. person.Emails]),
        Content.Order order => [order.Note, .. order.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Quantity} {item.Product} {item.Price} {item.Currency}"))],
        _ => [],
    };

    private static IEnumerable<string?> Texts(ChoiceOption option) =>
        [option.Label, option.Description, (option.Action as OptionAction.Open)?.Address.OriginalString, (option.Action as OptionAction.Dial)?.Number];
}

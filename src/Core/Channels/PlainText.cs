using System.Globalization;
using Messaging.Messages;

namespace Messaging.Channels;

// What is left of a content where only words can be shown: one wording for all channels.
internal static class PlainText
{
    public static string Of(Content.Choice choice) => Lines([choice.Body, .. choice.Options.Select(Numbered)]);

    public static string Of(Content.Card card) => Lines([card.Title, card.Body, card.Picture?.OriginalString]);

    // Of the options' numbers, which go on from card to card.
    public static string Of(Content.Carousel carousel, IReadOnlyList<ChoiceOption> options)
    {
        var number = 0;
        return string.Join("\n\n", new[] { carousel.Body }
            .Concat(carousel.Cards.Select(card => Lines([Of(card), .. card.Options.Select(option => Numbered(option, number++))])))
            .Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    public static string Of(Content.Location place) => Lines([place.Name, place.Address, MapLink(place)]);

    public static string Of(Content.Media media) =>
        Lines([media.Caption, media.FileName, (media.Source as MediaSource.Link)?.Address.OriginalString]);

    public static string Of(Content.ContactCards contacts) =>
        string.Join("\n\n", contacts.People.Select(person => Lines([person.Name, .. person.Phones, .. person.Emails])));

    public static string Of(Content.Order order) => Lines([.. order.Items.Select(Line), order.Note]);

    private static string Numbered(ChoiceOption option, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1}. {option.Label}{(string.IsNullOrWhiteSpace(option.Description) ? "" : $" - {option.Description}")}{Leading(option.Action)}");

    // Where nothing can be tapped, an address or a number is shown as such: phones make a link of it.
    private static string Leading(OptionAction? action) => action switch
    {
        OptionAction.Open(var address) => $": {address.OriginalString}",
        OptionAction.Dial(var number) => $": {number}",
        _ => "",
    };

    private static string Line(OrderItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Quantity} x {item.Product} ({item.Price} {item.Currency})");

    // https://developers.google.com/maps/documentation/urls/get-started#search-action: opens in a browser or in the phone's map.
    private static string MapLink(Content.Location place) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://www.google.com/maps/search/?api=1&query={place.Latitude:0.######},{place.Longitude:0.######}");

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}

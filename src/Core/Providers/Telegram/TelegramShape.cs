using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// A content as the API wants it: a method, and its fields but for whom it goes to.
internal static class TelegramShape
{
    public static (string Method, JsonObject Fields) Of(Content content) => content switch
    {
        Content.Text text => ("sendMessage", Text(text.Body)),
        Content.Media media => TelegramMedia.Sent(media),
        Content.Location { Name: null, Address: null } place => ("sendLocation", Point(place)),
        Content.Location place => ("sendVenue", Venue(place)),
        Content.ContactCards { People: [{ Phones: [var phone], Emails: [] } person] } =>
            ("sendContact", new JsonObject { ["phone_number"] = phone, ["first_name"] = person.Name }),
        Content.ContactCards contacts => ("sendMessage", Text(PlainText.Of(contacts))),
        Content.Choice choice => ("sendMessage", Keyed(Text(choice.Body), TelegramKeyboards.Of(choice))),
        Content.Card card => Card(card),
        Content.Reaction reaction => TelegramReactions.Of(reaction),
        _ => throw NotFitted(content),
    };

    // As Telegram itself takes a call in the answer to a webhook: the method is one of the fields.
    public static (string Method, JsonObject Fields) Raw(JsonObject raw)
    {
        var method = raw["method"]?.GetValue<string>() ?? "sendMessage";
        raw.Remove("method");
        return (method, raw);
    }

    public static JsonObject Text(string body) => new() { ["text"] = body };

    public static ArgumentException NotFitted(Content content) =>
        new($"Telegram cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content));

    private static JsonObject Point(Content.Location place) => new() { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };

    // Both words are needed.
    private static JsonObject Venue(Content.Location place)
    {
        var venue = Point(place);
        venue["title"] = place.Name ?? place.Address;
        venue["address"] = place.Address ?? place.Name;
        return venue;
    }

    // A bold first line makes a title of it.
    private static (string Method, JsonObject Fields) Card(Content.Card card)
    {
        var words = string.IsNullOrWhiteSpace(card.Body) ? card.Title : $"{card.Title}\n{card.Body}";
        var bold = new JsonArray(new JsonObject { ["type"] = "bold", ["offset"] = 0, ["length"] = card.Title.Length });
        var keyboard = card.Options.Count == 0 ? null : TelegramKeyboards.Inline(card.Options);
        return card.Picture is { } picture
            ? ("sendPhoto", Keyed(new JsonObject { ["photo"] = picture.AbsoluteUri, ["caption"] = words, ["caption_entities"] = bold }, keyboard))
            : ("sendMessage", Keyed(new JsonObject { ["text"] = words, ["entities"] = bold }, keyboard));
    }

    private static JsonObject Keyed(JsonObject fields, JsonObject? keyboard)
    {
        if (keyboard is not null)
        {
            fields["reply_markup"] = keyboard;
        }

        return fields;
    }
}

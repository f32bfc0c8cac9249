using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// A content as the API wants it: the name of its type, and what stands under that name.
internal static class WhatsAppShape
{
    public static (string Type, JsonNode Content) Of(Content content) => content switch
    {
        Content.Text text => ("text", Text(text.Body)),
        Content.Media media => (WhatsAppMedia.Type(media.Type), Media(media)),
        Content.Location place => ("location", Place(place)),
        Content.Choice choice => ("interactive", WhatsAppInteractive.Of(choice)),
        Content.Card { Options.Count: > 0 } card => ("interactive", WhatsAppCards.Of(card)),
        Content.Card { Picture: { } picture } card => ("image", Media(new(MediaType.Image, new MediaSource.Link(picture)) { Caption = WhatsAppCards.Words(card) })),
        Content.Card card => ("text", Text(WhatsAppCards.Words(card))),
        Content.Carousel carousel => ("interactive", WhatsAppCards.Of(carousel)),
        Content.Reaction reaction => ("reaction", new JsonObject { ["message_id"] = reaction.MessageId, ["emoji"] = reaction.Emoji ?? "" }),
        Content.Template template => ("template", WhatsAppTemplate.Of(template)),
        Content.ContactCards contacts => ("contacts", new JsonArray([.. contacts.People.Select(Contact)])),
        _ => throw new ArgumentException(
            $"WhatsApp cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content)),
    };

    private static JsonObject Text(string body) => new() { ["body"] = body, ["preview_url"] = false };

    public static JsonObject Media(Content.Media media)
    {
        var shape = media.Source switch
        {
            MediaSource.ProviderMedia at => new JsonObject { ["id"] = at.Id },
            MediaSource.Link at => new JsonObject { ["link"] = at.Address.AbsoluteUri },
            _ => throw new ArgumentException("A medium is at a link or at the provider.", nameof(media)),
        };
        Add(shape, "caption", media.Caption);
        Add(shape, "filename", media.Type == MediaType.File ? media.FileName : null);
        return shape;
    }

    public static JsonObject Place(Content.Location place)
    {
        var shape = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
        Add(shape, "name", place.Name);
        Add(shape, "address", place.Address);
        return shape;
    }

    private static JsonNode? Contact(ContactCard card)
    {
        // A formatted name alone is refused: one of its parts must stand beside it.
        var shape = new JsonObject { ["name"] = new JsonObject { ["formatted_name"] = card.Name, ["first_name"] = card.Name } };
        Add(shape, "phones", "phone", card.Phones);
        Add(shape, "emails", "email", card.Emails);
        return shape;
    }

    private static void Add(JsonObject shape, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            shape[name] = value;
        }
    }

    private static void Add(JsonObject shape, string list, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            shape[list] = new JsonArray([.. values.Select(JsonNode? (value) => new JsonObject { [name] = value })]);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Messaging.Messages;

namespace Messaging.Providers.Own;

// Contents as the contract has them: the JSON that we keep them in ourselves.
internal static class OwnContent
{
    private static readonly JsonTypeInfo<Content> Written = (JsonTypeInfo<Content>)new JsonSerializerOptions(MessagingJson.Default.Options)
    {
        Converters = { new AddressConverter() },
    }.GetTypeInfo(typeof(Content));

    // What customers send. Read field by field and not as what we have stored: a link is all that an adapter may point to, and what is
    // missing shall be named.
    public static Content Of(JsonElement content) => content.Required("kind") switch
    {
        "text" => new Content.Text(content.Text("body") ?? throw new UnreadableException("body is missing.")),
        "media" => Medium(content),
        "location" => new Content.Location(content.Degrees("latitude", 90), content.Degrees("longitude", 180))
        {
            Name = content.Word("name"),
            Address = content.Word("address"),
        },
        "choice-reply" => new Content.ChoiceReply(content.Required("optionId"), content.Word("label") ?? content.Required("optionId")),
        "contacts" => new Content.ContactCards([.. content.Items("people").Select(Person)]),
        "order" => new Content.Order(content.Required("catalogue"), [.. content.Items("items").Select(Item)], content.Word("note")),
        "form-reply" => new Content.FormReply(content.Word("form"), content.Required("answers")),
        "unsupported" => new Content.Unsupported(content.Required("type"), content.Word("detail")),
        var kind => new Content.Unsupported(kind),
    };

    public static JsonObject Json(Content content) => content switch
    {
        Content.Media { Source: not MediaSource.Link } => throw new ArgumentException("An adapter fetches media by their links.", nameof(content)),
        Content.ChoiceReply or Content.Order or Content.FormReply or Content.Unsupported =>
            throw new ArgumentException($"Only customers send {content.GetType().Name}.", nameof(content)),
        _ => JsonSerializer.SerializeToNode(content with { Raw = null }, Written)!.AsObject(),
    };

    private static Content.Media Medium(JsonElement medium) => new(Type(medium.Required("type")), new MediaSource.Link(Link(medium.RequiredObject("source"))))
    {
        Caption = medium.Word("caption"),
        FileName = medium.Word("fileName"),
        ContentType = medium.Word("contentType"),
    };

    private static MediaType Type(string type) => type switch
    {
        "image" => MediaType.Image,
        "audio" => MediaType.Audio,
        "video" => MediaType.Video,
        "sticker" => MediaType.Sticker,
        _ => MediaType.File,
    };

    private static Uri Link(JsonElement source) =>
        source.Word("at") is "link" && Uri.TryCreate(source.Word("address"), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? link
            : throw new UnreadableException("source is no link to a web address.");

    private static ContactCard Person(JsonElement person) => new(person.Required("name"), Texts(person, "phones"), Texts(person, "emails"));

    private static List<string> Texts(JsonElement person, string name) => [.. person.Items(name).Select(text => text.AsText(name))];

    private static OrderItem Item(JsonElement item) => new(
        item.Required("product"),
        int.TryParse(item.Word("quantity"), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : throw new UnreadableException("quantity is no number."),
        item.Number("price") ?? throw new UnreadableException("price is missing."),
        item.Required("currency"));

    // An address as it goes over the wire, and not as somebody wrote it: without spaces and umlauts.
    private sealed class AddressConverter : JsonConverter<Uri>
    {
        public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) => writer.WriteStringValue(value.AbsoluteUri);
    }
}

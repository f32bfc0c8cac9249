using System.Globalization;
using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Meta;

/// <summary>What the customer sees of a call that is right.</summary>
internal static class MetaContent
{
    public static Content Of(JsonBody body) => (body["type"].Text ?? "text") switch
    {
        "text" => new Content.Text(body["text"]["body"].Text!),
        "interactive" => Interactive(body["interactive"]),
        "template" => Template(body["template"]),
        "location" => new Content.Location(Degrees(body["location"]["latitude"]), Degrees(body["location"]["longitude"]))
        {
            Name = body["location"]["name"].Text,
            Address = body["location"]["address"].Text,
        },
        "image" => Medium(body["image"], MediaType.Image),
        "audio" => Medium(body["audio"], MediaType.Audio),
        "video" => Medium(body["video"], MediaType.Video),
        "document" => Medium(body["document"], MediaType.File),
        "contacts" => new Content.ContactCards([.. body["contacts"].Items.Select(Person)]),
        "sticker" => Medium(body["sticker"], MediaType.Sticker),
        var other => new Content.Unsupported(other),
    };

    private static ContactCard Person(JsonBody person) => new(
        person["name"]["formatted_name"].Text!, [.. person["phones"].Items.Select(phone => phone["phone"].Text!)], [.. person["emails"].Items.Select(email => email["email"].Text!)]);

    private static Content.Media Medium(JsonBody medium, MediaType type) =>
        new(type, medium["id"].Text is { } id ? new MediaSource.ProviderMedia(id) : new MediaSource.Link(new Uri(medium["link"].Text!)))
        {
            Caption = medium["caption"].Text,
            FileName = medium["filename"].Text,
        };

    private static Content Interactive(JsonBody interactive)
    {
        var buttons = interactive["action"]["buttons"].Items.Select(button => button["reply"]);
        var rows = interactive["action"]["sections"].Items.SelectMany(section => section["rows"].Items);
        return interactive["type"].Text switch
        {
            "button" or "list" => new Content.Choice(interactive["body"]["text"].Text!, [.. buttons.Concat(rows).Select(Option)]),
            var other => new Content.Unsupported(other!, interactive["body"]["text"].Text),
        };
    }

    private static ChoiceOption Option(JsonBody option) =>
        new(option["id"].Text!, option["title"].Text!) { Description = option["description"].Text };

    private static Content.Template Template(JsonBody template)
    {
        var parameters = template["components"].Items
            .SelectMany(component => component["parameters"].Items)
            .Select(parameter => parameter["text"].Text ?? parameter["type"].Text ?? "");
        return new Content.Template(template["name"].Text!, template["language"]["code"].Text!, [.. parameters]);
    }

    private static double Degrees(JsonBody value) => value.Number ?? double.Parse(value.Text!, CultureInfo.InvariantCulture);
}

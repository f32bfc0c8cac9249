using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Media;

namespace Messaging.Simulator.Meta;

/// <summary>What a customer writes, in Meta's words.</summary>
internal static class MetaWritten
{
    /// <summary>Up to so many characters a tapped option may have been a button; a longer one was a row of a list.</summary>
    private const int LongestButtonTitle = 20;

    public static bool Can(Content content) => content is Content.Text or Content.Media or Content.Location or Content.ChoiceReply;

    public static (string Type, JsonObject Content) Of(Content content) => content switch
    {
        Content.Text(var body) => ("text", new() { ["body"] = body }),
        Content.Media { Source: MediaSource.ProviderMedia(var id) } medium => Medium(medium, id),
        Content.Location place => ("location", Place(place)),
        Content.ChoiceReply { Label.Length: <= LongestButtonTitle } tapped => Reply("button_reply", tapped),
        Content.ChoiceReply tapped => Reply("list_reply", tapped),
        _ => throw new ArgumentException($"WhatsApp's customers cannot write {content.GetType().Name}.", nameof(content)),
    };

    private static (string Type, JsonObject Content) Medium(Content.Media medium, string id)
    {
        var json = new JsonObject { ["mime_type"] = medium.ContentType ?? MediaShelf.TypeOf(medium.Type), ["id"] = id };
        AddIfPresent(json, "caption", medium.Caption);
        AddIfPresent(json, "filename", medium.FileName);
        return (medium.Type == MediaType.File ? "document" : medium.Type.ToString().ToLowerInvariant(), json);
    }

    private static JsonObject Place(Content.Location place)
    {
        var json = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
        AddIfPresent(json, "name", place.Name);
        AddIfPresent(json, "address", place.Address);
        return json;
    }

    private static (string Type, JsonObject Content) Reply(string type, Content.ChoiceReply tapped) => ("interactive", new()
    {
        ["type"] = type,
        [type] = new JsonObject { ["id"] = tapped.OptionId, ["title"] = tapped.Label },
    });

    private static void AddIfPresent(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}

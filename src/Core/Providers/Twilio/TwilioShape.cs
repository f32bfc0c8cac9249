using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Twilio;

// What Twilio's content resource has of a content: its type and its form, with placeholders where there are words, so that as few
// resources as can be serve all messages.
internal sealed class TwilioShape
{
    // The button that opens a list, as on WhatsApp itself.
    private const string OpenList = "☰";
    private const int MostLines = 40; // A resource has up to 100 placeholders.

    private readonly List<string> _values = [];

    private TwilioShape(string type) => Type = type;

    public string Type { get; }

    public JsonObject Json { get; private init; } = [];

    public IEnumerable<string> Samples => Enumerable.Range(1, _values.Count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    public string? Variables => _values.Count == 0 ? null
        : new JsonObject(Samples.Zip(_values, (number, value) => KeyValuePair.Create(number, (JsonNode?)value))).ToJsonString();

    public static TwilioShape Of(Content.Choice choice) => choice.Options is [{ Action: OptionAction.Open(var address) } only] ? Opening(choice.Body, only.Label, address)
        : TwilioCapabilities.WhatsApp.FormOf(choice.Options) switch
        {
            ChoiceForm.Buttons => Buttons(choice),
            ChoiceForm.List => List(choice),
            _ => throw new ArgumentException("The options are too many or too long, or do what there is no button for; the content was not fitted to the channel.", nameof(choice)),
        };

    // https://www.twilio.com/docs/content/twilio-location: only the label can be a placeholder.
    public static TwilioShape Of(Content.Location place)
    {
        var shape = new TwilioShape("twilio/location") { Json = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude } };
        if (string.Join(", ", new[] { place.Name, place.Address }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } label)
        {
            shape.Json["label"] = shape.Placeholder(label);
        }

        return shape;
    }

    // https://www.twilio.com/docs/content/twilio-quick-reply
    private static TwilioShape Buttons(Content.Choice choice)
    {
        var shape = new TwilioShape("twilio/quick-reply");
        shape.Json["body"] = shape.Lines(choice.Body);
        shape.Json["actions"] = new JsonArray([.. choice.Options.Select(JsonNode? (option) => new JsonObject
        {
            ["type"] = "QUICK_REPLY",
            ["title"] = shape.Placeholder(option.Label),
            ["id"] = shape.Placeholder(option.Id),
        })]);
        return shape;
    }

    // https://www.twilio.com/docs/content/twiliolist-picker
    private static TwilioShape List(Content.Choice choice)
    {
        var shape = new TwilioShape("twilio/list-picker");
        shape.Json["body"] = shape.Lines(choice.Body);
        shape.Json["button"] = OpenList;
        shape.Json["items"] = new JsonArray([.. choice.Options.Select(JsonNode? (option) =>
        {
            var item = new JsonObject { ["item"] = shape.Placeholder(option.Label), ["id"] = shape.Placeholder(option.Id) };
            if (!string.IsNullOrWhiteSpace(option.Description))
            {
                item["description"] = shape.Placeholder(option.Description);
            }

            return item;
        })]);
        return shape;
    }

    // https://www.twilio.com/docs/content/twilio-call-to-action: an address has its host in the resource.
    private static TwilioShape Opening(string body, string label, Uri address)
    {
        var shape = new TwilioShape("twilio/call-to-action");
        var rest = address.PathAndQuery[1..] + address.Fragment;
        shape.Json["body"] = shape.Lines(body);
        shape.Json["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "URL",
            ["title"] = shape.Placeholder(label),
            ["url"] = $"{address.GetLeftPart(UriPartial.Authority)}/{(rest.Length > 0 ? shape.Placeholder(rest) : "")}",
        });
        return shape;
    }

    // No value may have a line break, so those of a text stand in the resource.
    private string Lines(string body) =>
        string.Join('\n', body.Split('\n', MostLines).Select(line => string.IsNullOrWhiteSpace(line) ? "" : Placeholder(line)));

    private string Placeholder(string value)
    {
        _values.Add(TemplateValue.OneLine(value));
        return string.Create(CultureInfo.InvariantCulture, $"{{{{{_values.Count}}}}}");
    }
}

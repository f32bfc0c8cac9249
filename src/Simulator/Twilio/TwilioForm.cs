using System.Text.Json;
using Messaging.Messages;
using Messaging.Simulator.Sending;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Messaging.Simulator.Twilio;

/// <summary>The form of a call to Messages.json, by https://www.twilio.com/docs/messaging/api/message-resource.</summary>
internal sealed record TwilioForm(IReadOnlyDictionary<string, StringValues> Fields)
{
    private const string FormType = "application/x-www-form-urlencoded";

    public string? To => One("To");

    public string? From => One("From");

    public string? MessagingServiceSid => One("MessagingServiceSid");

    public string? Body => One("Body");

    public string? ContentSid => One("ContentSid");

    public string? ContentVariables => One("ContentVariables");

    public string? StatusCallback => One("StatusCallback");

    public IReadOnlyList<string> MediaUrls => Fields.TryGetValue("MediaUrl", out var urls) ? [.. urls.OfType<string>()] : [];

    /// <summary>A body that is no form is one without fields, as for Twilio.</summary>
    public static TwilioForm Of(ReceivedRequest request) =>
        new(request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true
            ? new Dictionary<string, StringValues>(new FormReader(request.Body).ReadForm(), StringComparer.Ordinal)
            : []);

    public IReadOnlyDictionary<string, string> Flat() =>
        Fields.SelectMany(field => field.Value.Select((value, i) => (Name: i == 0 ? field.Key : $"{field.Key}[{i}]", Value: value ?? "")))
            .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    /// <summary>What the customer sees; only of a form that is right.</summary>
    public IReadOnlyList<Content> Contents()
    {
        if (ContentSid is { } template)
        {
            return [new Content.Template(template, "", [.. (Variables() ?? []).Select(value => new TemplateValue.Phrase(value))])];
        }

        // Only the first picture carries the text.
        var pictures = MediaUrls.Select((url, i) => new Content.Media(MediaType.Image, new MediaSource.Link(new Uri(url)))
        {
            Caption = i == 0 ? Body : null,
        });
        return MediaUrls.Count > 0 ? [.. pictures] : [new Content.Text(Body ?? "")];
    }

    /// <summary>The template's values in the order of their names; nothing if they are no JSON object.</summary>
    public IReadOnlyList<string>? Variables()
    {
        try
        {
            using var variables = JsonDocument.Parse(ContentVariables ?? "{}");
            return variables.RootElement.ValueKind == JsonValueKind.Object ? [.. InOrder(variables.RootElement)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> InOrder(JsonElement variables) =>
        from variable in variables.EnumerateObject()
        orderby variable.Name.Length, variable.Name
        select variable.Value.ToString();

    private string? One(string name) => Fields.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values) ? values[0] : null;
}

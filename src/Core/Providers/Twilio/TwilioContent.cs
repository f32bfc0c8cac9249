using System.Globalization;
using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Twilio;

internal static class TwilioContent
{
    // A message has several contents when it carries several media, or words beside something that has no place for them.
    public static IReadOnlyList<Content> Of(TwilioForm form) =>
        form["MediaUrl0"] is not null ? [.. TwilioMedia.Of(form)]
        : form["FlowData"] is { } answers ? [Form(answers)]
        : (form["ButtonPayload"] ?? form["ListId"]) is { } payload ? [new Content.ChoiceReply(payload, form["ButtonText"] ?? form["ListTitle"] ?? form["Body"] ?? payload)]
        : form["Latitude"] is not null ? [Place(form), .. Words(form)]
        : form["Body"] is { } body ? [new Content.Text(body)]
        : form["MessageType"] is { } type and not "text" ? [new Content.Unsupported(type)]
        : [new Content.Text("")];

    private static IEnumerable<Content> Words(TwilioForm form) => form["Body"] is { } body ? [new Content.Text(body)] : [];

    private static Content Place(TwilioForm form) =>
        Degrees(form["Latitude"], 90) is { } latitude && Degrees(form["Longitude"], 180) is { } longitude
            ? new Content.Location(latitude, longitude) { Name = form["Label"], Address = form["Address"] }
            : new Content.Unsupported("location", "Its coordinates are no degrees.");

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : null;

    private static Content Form(string answers)
    {
        try
        {
            using var document = JsonDocument.Parse(answers);
            return new Content.FormReply(document.RootElement.Word("flow_token"), answers);
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return new Content.Unsupported("FlowData", "It is no JSON object.");
        }
    }
}

using System.Globalization;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Simulator.Media;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Twilio;

/// <summary>The fields of a webhook that depend on what a customer wrote, and on what.</summary>
internal static class TwilioWritten
{
    /// <summary>Where the two numbers are from; Twilio sends the names even when it does not know.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfSms { get; } =
        from party in new[] { "From", "To" }
        from field in new[] { "City", "State", "Zip", "Country" }
        select KeyValuePair.Create(party + field, field == "Country" ? "US" : "");

    public static IEnumerable<KeyValuePair<string, string>> OfWhatsApp(CustomerMessage message) =>
    [
        new("WaId", message.From.TrimStart('+')),
        new("ProfileName", message.Name ?? ""),
        new("MessageType", TypeOf(message.Content)),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Of(Content content, Channel channel) => content switch
    {
        Content.Text(var body) => Text(body, channel),
        Content.ChoiceReply(var id, var label) when channel == Channel.WhatsApp =>
            [.. Text(label, channel), new("ButtonText", label), new("ButtonPayload", id), new("ButtonType", "REPLY")],

        // There is nothing to tap in a text message: one types what one reads.
        Content.ChoiceReply(_, var label) => Text(label, channel),
        Content.Media { Source: MediaSource.Link(var link) } media =>
        [
            .. Text(media.Caption ?? "", channel, media: 1),
            new("MediaUrl0", link.OriginalString),
            new("MediaContentType0", media.ContentType ?? MediaShelf.TypeOf(media.Type)),
        ],
        Content.Location place when channel == Channel.WhatsApp => [.. Text("", channel), .. Place(place)],
        _ => throw new ArgumentException($"Twilio's customers cannot write {content.GetType().Name} by {channel}.", nameof(content)),
    };

    private static IEnumerable<KeyValuePair<string, string>> Text(string body, Channel channel, int media = 0) =>
    [
        new("Body", body),
        new("NumMedia", Number(media)),
        new("NumSegments", Number(channel == Channel.Sms ? Segments.Of(body) : 1)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Place(Content.Location place) =>
    [
        new("Latitude", Number(place.Latitude)),
        new("Longitude", Number(place.Longitude)),
        .. place.Name is { } name ? [new("Label", name)] : Array.Empty<KeyValuePair<string, string>>(),
        .. place.Address is { } address ? [new("Address", address)] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    private static string TypeOf(Content content) => content switch
    {
        Content.ChoiceReply => "button",
        Content.Location => "location",
        Content.Media { Type: MediaType.File } => "document",
        Content.Media media => media.Type.ToString().ToLowerInvariant(),
        _ => "text",
    };

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}

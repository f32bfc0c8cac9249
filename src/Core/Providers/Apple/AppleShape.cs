using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.Apple;

// A content as the API wants it.
internal static class AppleShape
{
    // https://register.apple.com/resources/messages/msp-rest-api/type-richlink
    private const int LargestPicture = 200 * 1024;

    public static JsonObject Of(OutboundMessage message, string id, MediaFile? file) => message.Content switch
    {
        Content.Text text => Text(text.Body),
        Content.Choice choice => AppleChoices.Of(choice, id, message.Context?.Features) ?? Text(PlainText.Of(choice)),
        Content.Card { Options: [{ Action: OptionAction.Open(var address) }] } card => Link(card, address, file),
        var content => throw new ArgumentException(
            $"Apple cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(message)),
    };

    private static JsonObject Text(string body) => new() { ["type"] = "text", ["body"] = body };

    // The picture travels along, because a customer's device asks no stranger's server; one that Apple would refuse stays at home.
    private static JsonObject Link(Content.Card card, Uri address, MediaFile? picture)
    {
        var title = string.IsNullOrWhiteSpace(card.Body) ? card.Title : $"{card.Title}{AppleCapabilities.Dash}{card.Body}";
        return picture is { ContentType: "image/png", Bytes.Length: <= LargestPicture }
            ? new JsonObject
            {
                ["type"] = "richLink",
                ["richLinkData"] = new JsonObject
                {
                    ["url"] = address.AbsoluteUri,
                    ["title"] = title,
                    ["assets"] = new JsonObject
                    {
                        ["image"] = new JsonObject { ["data"] = Convert.ToBase64String(picture.Bytes.Span), ["mimeType"] = picture.ContentType },
                    },
                },
            }
            : Text($"{title}\n{address.AbsoluteUri}");
    }
}

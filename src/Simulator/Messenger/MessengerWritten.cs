using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Messenger;

/// <summary>What a customer writes or taps, in Meta's words.</summary>
internal static class MessengerWritten
{
    public static (string Kind, JsonObject Content) Of(CustomerMessage message, bool asQuickReply)
    {
        if (message.Content is Content.ChoiceReply(var option, var title) && !asQuickReply)
        {
            return ("postback", new JsonObject { ["mid"] = message.Id, ["title"] = title, ["payload"] = option });
        }

        var json = new JsonObject { ["mid"] = message.Id };
        if (message.ReplyTo is { } answered)
        {
            json["reply_to"] = new JsonObject { ["mid"] = answered };
        }

        switch (message.Content)
        {
            case Content.Text(var body):
                json["text"] = body;
                break;
            case Content.ChoiceReply(var payload, var label):
                json["text"] = label;
                json["quick_reply"] = new JsonObject { ["payload"] = payload };
                break;
            case Content.Media { Source: MediaSource.Link(var address) } medium:
                json["attachments"] = Attachment(Type(medium.Type), new JsonObject { ["url"] = address.AbsoluteUri });
                break;
            case Content.Location place:
                var coordinates = new JsonObject { ["lat"] = place.Latitude, ["long"] = place.Longitude };
                json["attachments"] = Attachment("location", new JsonObject { ["coordinates"] = coordinates });
                break;
            default:
                throw new ArgumentException($"Customers cannot write {message.Content.GetType().Name} here.", nameof(message));
        }

        return ("message", json);
    }

    private static JsonArray Attachment(string type, JsonObject payload) => new(new JsonObject { ["type"] = type, ["payload"] = payload });

    private static string Type(MediaType type) => type switch
    {
        MediaType.Audio => "audio",
        MediaType.Video => "video",
        MediaType.File => "file",
        _ => "image",
    };
}

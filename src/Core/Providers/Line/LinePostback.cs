using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#postback-event. What was tapped comes back by its data alone, so the
// label goes with the id, on a line of its own: whoever reads the conversation wants to see what the customer saw.
internal static class LinePostback
{
    private const char Seam = '\n';

    public static string Data(ChoiceOption option) => $"{option.Id}{Seam}{option.Label.ReplaceLineEndings(" ")}";

    public static Inbound Of(JsonElement postback, LineEvent happened)
    {
        var parameters = postback.Get("params");
        return parameters?.Word("newRichMenuAliasId") is null
            ? happened.Message(happened.Id, Picked(postback.Required("data"), parameters))
            : new Inbound.Notice("postback.richmenuswitch");
    }

    // Data of others, of a rich menu for one, have no label; from a date picker comes the moment that was picked.
    private static Content.ChoiceReply Picked(string data, JsonElement? parameters)
    {
        var seam = data.LastIndexOf(Seam);
        var (id, label) = seam > 0 && seam < data.Length - 1 ? (data[..seam], data[(seam + 1)..]) : (data, data);
        return new(id, parameters?.Word("datetime") ?? parameters?.Word("date") ?? parameters?.Word("time") ?? label);
    }
}

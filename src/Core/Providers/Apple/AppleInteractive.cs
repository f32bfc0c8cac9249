using System.Globalization;
using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/type-interactive: what came back of what we sent. Tokens of log-ins and
// payments stay out: they are nobody's to read.
internal static class AppleInteractive
{
    public static IEnumerable<Content> Of(JsonElement interactive)
    {
        var data = interactive.RequiredObject("data");
        return data.Get("quick-reply") is { } quick ? [Quick(quick)]
            : data.Get("listPicker") is { } list ? List(list)
            : data.Get("event") is { } time ? [Time(time)]
            : data.Get("dynamic") is { ValueKind: JsonValueKind.Object } form ? [new Content.FormReply(data.Word("requestIdentifier"), form.GetRawText())]
            : data.Get("authenticate") is { } login ? [new Content.Unsupported("authenticate", login.Word("status"))]
            : data.Get("payment") is { } payment ? [new Content.Unsupported("payment", payment.Word("state"))]
            : [new Content.Unsupported("interactive", interactive.Word("bid"))];
    }

    // Under the id of our message: that is how we called the request.
    public static string? Answered(JsonElement body) =>
        body.Get("interactiveData") is { ValueKind: JsonValueKind.Object } interactive
        && interactive.Get("data") is { ValueKind: JsonValueKind.Object } data
            ? data.Word("requestIdentifier")
            : null;

    private static Content Quick(JsonElement quick)
    {
        var items = quick.Items("items").ToList();
        var picked = quick.Word("selectedIdentifier") is { } id ? items.FirstOrDefault(item => item.Word("identifier") == id)
            : int.TryParse(quick.Word("selectedIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? items.ElementAtOrDefault(index)
            : default;
        return picked.ValueKind == JsonValueKind.Object ? Picked(picked)
            : quick.Word("selectedIdentifier") is { } alone ? new Content.ChoiceReply(alone, alone)
            : Nothing("quick-reply");
    }

    // Only what was picked comes back.
    private static IEnumerable<Content> List(JsonElement list) =>
        list.Items("sections").SelectMany(section => section.Items("items")).Select(Picked).DefaultIfEmpty<Content>(Nothing("listPicker"));

    private static Content Time(JsonElement time) => time.Items("timeslots").FirstOrDefault() is { ValueKind: JsonValueKind.Object } slot
        ? new Content.ChoiceReply(slot.Required("identifier"), slot.Word("startTime") ?? slot.Required("identifier"))
        : Nothing("event");

    private static Content.Unsupported Nothing(string kind) => new(kind, "It says not what was picked.");

    private static Content.ChoiceReply Picked(JsonElement item) => new(item.Required("identifier"), item.Word("title") ?? item.Required("identifier"));
}

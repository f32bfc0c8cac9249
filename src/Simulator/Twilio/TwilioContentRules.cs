using Messaging.Simulator.Http;

namespace Messaging.Simulator.Twilio;

/// <summary>What the Content API refuses, by https://www.twilio.com/docs/content/content-types-overview.</summary>
internal static class TwilioContentRules
{
    /// <summary>What is wrong; nothing if all is right.</summary>
    public static string? Problem(JsonBody content)
    {
        var types = content["types"];
        return content["language"].Text is not { Length: > 0 } ? "language is required"
            : types["twilio/quick-reply"] is { Exists: true } buttons ? Body(buttons) ?? Actions(buttons["actions"].Items, 10, "id")
            : types["twilio/list-picker"] is { Exists: true } list ? Body(list) ?? Picker(list)
            : types["twilio/call-to-action"] is { Exists: true } opening ? Body(opening) ?? Actions(opening["actions"].Items, 2, "url")
            : types["twilio/location"] is { Exists: true } place ? place["latitude"].Number is null || place["longitude"].Number is null ? "latitude and longitude are numbers" : null
            : "types holds no type that is simulated";
    }

    private static string? Body(JsonBody type) => type["body"].Text is not { Length: > 0 and <= 1600 } ? "body is required" : null;

    private static string? Actions(IReadOnlyList<JsonBody> actions, int most, string needed) =>
        actions.Count < 1 || actions.Count > most ? $"1 to {most} actions are possible"
        : actions.Any(action => action["title"].Text is not { Length: > 0 } || action[needed].Text is not { Length: > 0 }) ? $"an action needs title and {needed}"
        : null;

    private static string? Picker(JsonBody list) =>
        list["button"].Text is not { Length: > 0 and <= 20 } ? "button is required"
        : list["items"].Items.Count is < 1 or > 10 ? "1 to 10 items are possible"
        : list["items"].Items.Any(item => item["item"].Text is not { Length: > 0 } || item["id"].Text is not { Length: > 0 }) ? "an item needs item and id"
        : null;
}

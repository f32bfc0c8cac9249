using System.Globalization;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Line;

/// <summary>What LINE refuses, by https://developers.line.biz/en/reference/messaging-api/#message-objects.</summary>
internal static class LineRules
{
    public const string RetryKey = "X-Line-Retry-Key";
    public const string InvalidToken = "Invalid reply token";

    private const int MostMessages = 5;
    private const int LongestText = 5000;
    private const int LongestPlace = 100;
    private const int LongestAddress = 2000;

    /// <summary>The first thing that is wrong; nothing if all is right.</summary>
    public static string? Problem(JsonBody body)
    {
        var messages = body["messages"].Items;
        return messages.Count is < 1 or > MostMessages
            ? "messages: Size must be between 1 and 5"
            : messages.SelectMany(Problems).FirstOrDefault();
    }

    public static IEnumerable<string> Length(JsonBody value, string path, int most)
    {
        if (value.Text is not { Length: > 0 } text)
        {
            yield return $"{path}: May not be empty";
        }
        else if (text.Length > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}: Length must be between 0 and {most}");
        }
    }

    /// <summary>An address is HTTPS; on this machine HTTP does as well.</summary>
    public static IEnumerable<string> Address(JsonBody value, string path) =>
        Uri.TryCreate(value.Text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.IsLoopback) && value.Text!.Length <= LongestAddress
            ? []
            : [$"{path}: Must be a HTTPS URL"];

    private static IEnumerable<string> Problems(JsonBody message)
    {
        var problems = message["type"].Text switch
        {
            "text" => Length(message["text"], "text", LongestText),
            "image" or "video" => Address(message["originalContentUrl"], "originalContentUrl").Concat(Address(message["previewImageUrl"], "previewImageUrl")),
            "audio" => Address(message["originalContentUrl"], "originalContentUrl").Concat(message["duration"].Number > 0 ? [] : ["duration: May not be empty"]),
            "sticker" => Length(message["packageId"], "packageId", LongestPlace).Concat(Length(message["stickerId"], "stickerId", LongestPlace)),
            "location" => Length(message["title"], "title", LongestPlace).Concat(Length(message["address"], "address", LongestPlace))
                .Concat(message["latitude"].Number is null || message["longitude"].Number is null ? ["latitude: May not be empty"] : []),
            "template" => LineTemplateRules.Problems(message),
            "flex" => Length(message["altText"], "altText", LineTemplateRules.LongestSummary),
            var other => [$"type: unknown value {other}"],
        };
        return message["quickReply"].Exists ? problems.Concat(LineTemplateRules.QuickReply(message["quickReply"])) : problems;
    }
}

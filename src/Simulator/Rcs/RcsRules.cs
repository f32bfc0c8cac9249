using Messaging.Simulator.Http;

namespace Messaging.Simulator.Rcs;

/// <summary>What Google refuses, by https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones.agentMessages.</summary>
internal static class RcsRules
{
    private const int LongestText = 3072;
    private const int LongestTitle = 200;
    private const int LongestDescription = 2000;
    private const int LongestLabel = 25;
    private const int LongestPostback = 2048;
    private const int MostSuggestions = 11;
    private const int MostOnACard = 4;

    private static readonly string[] Contents = ["text", "contentInfo", "richCard", "fileName"];

    private static readonly string[] Actions =
        ["dialAction", "viewLocationAction", "createCalendarEventAction", "openUrlAction", "shareLocationAction", "composeAction"];

    /// <summary>The first thing that is wrong; nothing if all is right.</summary>
    public static string? Problem(string phone, string messageId, JsonBody? body) =>
        Unnamed(phone, "messageId", messageId) is { } problem ? problem
        : body is not { } message ? "Invalid JSON payload received."
        : Message(message["contentMessage"]).FirstOrDefault();

    /// <summary>What is wrong with whom a call is about, or with the name that it has.</summary>
    public static string? Unnamed(string phone, string name, string id) =>
        !Handles.IsNumber(phone) || phone[0] != '+' ? $"The phone number {phone} is not in E.164."
        : !Guid.TryParse(id, out _) ? $"{name} must be a UUID."
        : null;

    private static IEnumerable<string> Message(JsonBody message)
    {
        var kinds = Contents.Where(kind => message[kind].Exists).ToList();
        if (kinds is not [var kind])
        {
            return ["oneof field 'content' must be set once."];
        }

        var content = kind switch
        {
            "text" => Length(message["text"], "text", LongestText),
            "contentInfo" => File(message["contentInfo"]),
            "richCard" => Rich(message["richCard"]),
            _ => [],
        };
        return content.Concat(Suggestions(message["suggestions"].Items, MostSuggestions));
    }

    private static IEnumerable<string> Rich(JsonBody rich)
    {
        var cards = rich["carouselCard"]["cardContents"].Items;
        return rich["standaloneCard"].Exists ? Card(rich["standaloneCard"]["cardContent"])
            : cards.Count is < 2 or > 10 ? ["A carousel has 2 to 10 cards."]
            : cards.SelectMany(Card);
    }

    private static IEnumerable<string> Card(JsonBody card) =>
        !card["title"].Exists && !card["description"].Exists && !card["media"].Exists ? ["A card needs a title, a description or a medium."]
        : Length(card["title"], "title", LongestTitle, least: 0)
            .Concat(Length(card["description"], "description", LongestDescription, least: 0))
            .Concat(card["media"].Exists ? Medium(card["media"]) : [])
            .Concat(Suggestions(card["suggestions"].Items, MostOnACard));

    private static IEnumerable<string> Medium(JsonBody media) =>
        media["height"].Text is "SHORT" or "MEDIUM" or "TALL" ? File(media["contentInfo"]) : ["media.height is missing."];

    private static IEnumerable<string> File(JsonBody file) =>
        Uri.TryCreate(file["fileUrl"].Text, UriKind.Absolute, out _) ? [] : ["fileUrl is no address."];

    private static IEnumerable<string> Suggestions(IReadOnlyList<JsonBody> suggestions, int most) =>
        suggestions.Count > most ? [$"At most {most} suggestions."] : suggestions.SelectMany(Suggestion);

    private static IEnumerable<string> Suggestion(JsonBody suggestion)
    {
        var action = suggestion["action"];
        var shown = suggestion["reply"].Exists ? suggestion["reply"] : action;
        return Length(shown["text"], "suggestion.text", LongestLabel)
            .Concat(Length(shown["postbackData"], "suggestion.postbackData", LongestPostback))
            .Concat(action.Exists && !Actions.Any(kind => action[kind].Exists) ? ["An action needs something to do."] : []);
    }

    private static IEnumerable<string> Length(JsonBody value, string name, int most, int least = 1) =>
        (value.Text ?? "").Length is var length && length >= least && length <= most ? [] : [$"{name} must have {least} to {most} characters."];
}

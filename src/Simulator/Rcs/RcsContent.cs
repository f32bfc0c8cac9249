using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Rcs;

/// <summary>What the customer sees of a call that is right.</summary>
internal static class RcsContent
{
    public static Content Of(JsonBody message) =>
        message["contentInfo"]["fileUrl"].Text is { } file ? new Content.Media(MediaType.Image, new MediaSource.Link(new Uri(file)))
        : message["richCard"]["standaloneCard"].Exists ? Card(message["richCard"]["standaloneCard"]["cardContent"])
        : message["richCard"].Exists ? new Content.Carousel([.. message["richCard"]["carouselCard"]["cardContents"].Items.Select(Card)])
        : message["suggestions"].Items is { Count: > 0 } suggestions ? new Content.Choice(message["text"].Text!, [.. suggestions.Select(Option)])
        : new Content.Text(message["text"].Text!);

    private static Content.Card Card(JsonBody card) => new(
        card["title"].Text ?? "",
        card["description"].Text,
        card["media"]["contentInfo"]["fileUrl"].Text is { } picture ? new Uri(picture) : null,
        [.. card["suggestions"].Items.Select(Option)]);

    private static ChoiceOption Option(JsonBody suggestion)
    {
        var shown = suggestion["reply"].Exists ? suggestion["reply"] : suggestion["action"];
        return new ChoiceOption(shown["postbackData"].Text!, shown["text"].Text!)
        {
            Action = shown["openUrlAction"]["url"].Text is { } url ? new OptionAction.Open(new Uri(url))
                : shown["dialAction"]["phoneNumber"].Text is { } number ? new OptionAction.Dial(number)
                : shown["shareLocationAction"].Exists ? new OptionAction.SharePlace()
                : null,
        };
    }
}

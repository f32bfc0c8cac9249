using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones.agentMessages#agentcontentmessage
internal static class RcsShape
{
    public static JsonObject Of(Content content) => content switch
    {
        Content.Text text => new JsonObject { ["text"] = text.Body },
        Content.Choice choice => new JsonObject { ["text"] = choice.Body, ["suggestions"] = Suggestions(choice.Options) },
        Content.Media { Source: MediaSource.Link(var link) } media => new JsonObject { ["contentInfo"] = File(link, media.Poster) },
        Content.Card card => Rich("standaloneCard", new JsonObject { ["cardOrientation"] = "VERTICAL", ["cardContent"] = Card(card) }),
        Content.Carousel carousel => Rich("carouselCard", new JsonObject
        {
            ["cardWidth"] = "MEDIUM",
            ["cardContents"] = new JsonArray([.. carousel.Cards.Select(JsonNode? (card) => Card(card))]),
        }),
        _ => throw new ArgumentException(
            $"RCS cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content)),
    };

    private static JsonObject Rich(string kind, JsonObject card) => new() { ["richCard"] = new JsonObject { [kind] = card } };

    private static JsonObject Card(Content.Card card)
    {
        var shape = new JsonObject { ["title"] = card.Title };
        if (!string.IsNullOrWhiteSpace(card.Body))
        {
            shape["description"] = card.Body;
        }

        if (card.Picture is { } picture)
        {
            shape["media"] = new JsonObject { ["height"] = "MEDIUM", ["contentInfo"] = File(picture, null) };
        }

        if (card.Options.Count > 0)
        {
            shape["suggestions"] = Suggestions(card.Options);
        }

        return shape;
    }

    private static JsonObject File(Uri address, Uri? thumbnail)
    {
        var file = new JsonObject { ["fileUrl"] = address.AbsoluteUri };
        if (thumbnail is not null)
        {
            file["thumbnailUrl"] = thumbnail.AbsoluteUri;
        }

        return file;
    }

    private static JsonArray Suggestions(IReadOnlyList<ChoiceOption> options) => new([.. options.Select(Suggestion)]);

    private static JsonNode? Suggestion(ChoiceOption option)
    {
        var shape = new JsonObject { ["text"] = option.Label, ["postbackData"] = option.Id };
        switch (option.Action)
        {
            case null:
                return new JsonObject { ["reply"] = shape };
            case OptionAction.Open(var address):
                shape["openUrlAction"] = new JsonObject { ["url"] = address.AbsoluteUri };
                break;
            case OptionAction.Dial(var number):
                shape["dialAction"] = new JsonObject { ["phoneNumber"] = number };
                break;
            case OptionAction.SharePlace:
                shape["shareLocationAction"] = new JsonObject();
                break;
        }

        return new JsonObject { ["action"] = shape };
    }
}

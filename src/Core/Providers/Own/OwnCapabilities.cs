using System.Collections.Frozen;
using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Own;

/// <summary>What an adapter declares that it can show, as JSON: docs/own-channel.md, "What you can show". Decisions are made by what stands in the account's settings, so that neither a decision nor the start depends on the adapter.</summary>
public static class OwnCapabilities
{
    /// <summary>What an adapter can show that declares nothing: short texts.</summary>
    public static Capabilities TextOnly { get; } = Read("""{"text":1000}""");

    /// <summary>Reads a declaration.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong, and where.</exception>
    public static Capabilities Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Of(new DeclaredFields(document.RootElement, ""));
        }
        catch (JsonException exception)
        {
            throw new FormatException("It is no JSON of capabilities.", exception);
        }
    }

    private static Capabilities Of(DeclaredFields declared)
    {
        declared.Only("text", "textBytes", "caption", "media", "captioned", "buttons", "list", "card", "carousel", "locations", "contacts", "reactions", "templates", "windowHours");
        var text = declared.Number("text", 100, 1_000_000);
        var media = declared.Words("media", DeclaredWords.Media) ?? [];
        return new()
        {
            TextLength = text,
            TextBytes = declared.Number("textBytes", 100, int.MaxValue, int.MaxValue),
            CaptionLength = declared.Number("caption", 0, text, 0),
            Media = media.ToFrozenSet(),
            Captioned = (declared.Words("captioned", DeclaredWords.Media) ?? media).ToFrozenSet(),
            Buttons = declared.Child("buttons") is { } buttons ? Choice(buttons, text) : null,
            List = declared.Child("list") is { } list ? Choice(list, text) : null,
            Card = declared.Child("card") is { } card ? Card(card, text) : null,
            Carousel = declared.Child("carousel") is { } carousel ? Carousel(carousel, text) : null,
            Locations = declared.Flag("locations"),
            Contacts = declared.Flag("contacts"),
            Reactions = declared.Flag("reactions") ? [] : null,
            Templates = declared.Flag("templates"),
            ServiceWindow = declared.Number("windowHours", 1, 24 * 366, 0) is > 0 and var hours ? Duration.FromHours(hours) : null,
        };
    }

    private static ChoiceLimits Choice(DeclaredFields declared, int text)
    {
        declared.Only("options", "fewest", "label", "description", "id", "body", "actions");
        var options = declared.Number("options", 1, 1000);
        return new(
            options,
            declared.Number("label", 5, text),
            declared.Number("description", 0, text, 0),
            declared.Number("id", 20, 10_000, 200),
            declared.Number("body", 20, text, text))
        {
            Fewest = declared.Number("fewest", 1, options, 1),
            Actions = (declared.Words("actions", DeclaredWords.Actions) ?? []).ToFrozenSet(),
        };
    }

    private static CardLimits Card(DeclaredFields declared, int text)
    {
        declared.Only("title", "body", "buttons");
        return new(
            declared.Number("title", 1, text),
            declared.Number("body", 0, text, 0),
            declared.Child("buttons") is { } buttons ? Choice(buttons, text) : null);
    }

    private static CarouselLimits Carousel(DeclaredFields declared, int text)
    {
        declared.Only("fewest", "most", "card");
        var most = declared.Number("most", 1, 1000);
        return new(declared.Number("fewest", 1, most, 1), most, Card(declared.Child("card") ?? throw declared.Missing("card", "what each card can hold"), text));
    }
}

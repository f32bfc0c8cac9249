using System.Globalization;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Local.Conformance;

/// <summary>Contents as large as what is declared allows, and some that are not declared.</summary>
/// <param name="can">What is declared.</param>
/// <param name="media">Where the samples of media lie.</param>
internal sealed class Samples(Capabilities can, Uri media)
{
    private static readonly Uri Page = new("https://example.com/");

    public Content.Text LongestText => new(Words(Math.Min(can.TextLength, can.TextBytes)));

    public Content.Text TooLongText => new(Words(Math.Min(can.TextLength, can.TextBytes) + 1));

    /// <summary>One of each kind that is declared, by a name that people read.</summary>
    public IEnumerable<(string Name, Content Content)> Declared()
    {
        yield return ("the longest text", LongestText);
        foreach (var type in Capabilities.AllMedia.Where(can.Media.Contains).Order())
        {
            yield return (Name(type), Medium(type) with { Caption = can.CaptionLength > 0 && can.Captioned.Contains(type) ? Words(can.CaptionLength) : null });
        }

        foreach (var (name, content) in Others().Where(other => other.Content is not null))
        {
            yield return (name, content!);
        }
    }

    /// <summary>One of each kind that is not declared.</summary>
    public IEnumerable<(string Name, Content Content)> Undeclared()
    {
        foreach (var type in Capabilities.AllMedia.Where(type => !can.Media.Contains(type)).Order())
        {
            yield return (Name(type), Medium(type));
        }

        if (can.Buttons is null && can.List is null)
        {
            yield return ("a choice", new Content.Choice("Which one?", [new("a", "Red"), new("b", "Green")]));
        }

        if (can.Card is null)
        {
            yield return ("a card", new Content.Card("Hat", null, null, []));
        }

        if (can.Carousel is null)
        {
            yield return ("a carousel", new Content.Carousel([new("Hat", null, null, []), new("Coat", null, null, [])]));
        }

        foreach (var (name, declared, content) in Flags().Where(flag => !flag.Declared))
        {
            yield return (name, content);
        }

        yield return ("a kind that there is not", new Content.Text("") { Raw = new RawPayload(Adapter.Contract.Name, """{"kind":"hologram","of":"a hat"}""") });
    }

    private IEnumerable<(string Name, Content? Content)> Others() =>
    [
        ("a choice on buttons", can.Buttons is { } buttons ? Choice(buttons) : null),
        ("a choice in a list", can.List is { } list ? Choice(list) : null),
        ("a card", can.Card is { } card ? Card(card, 0) : null),
        ("a carousel", can.Carousel is { } carousel ? new Content.Carousel([.. Enumerable.Range(0, carousel.Most).Select(n => Card(carousel.Card, n))]) : null),
        .. Flags().Where(flag => flag.Declared).Select(flag => (flag.Name, (Content?)flag.Content)),
    ];

    private IEnumerable<(string Name, bool Declared, Content Content)> Flags() =>
    [
        ("a location", can.Locations, new Content.Location(48.137154, 11.576124) { Name = "Marienplatz", Address = "80331 München" }),
        ("contacts", can.Contacts, new Content.ContactCards([new("Ben Muster", ["+4915112345678"], ["ben@example.com"])])),
        ("a template", can.Templates, new Content.Template("check", "en", [new TemplateValue.Phrase("A value")])),
    ];

    private static Content.Choice Choice(ChoiceLimits limits) => new(Words(limits.Body), Options(limits, 0));

    private static Content.Card Card(CardLimits limits, int number) => new(
        Words(limits.Title), limits.Body > 0 ? Words(limits.Body) : null, null, limits.Options is { } options ? Options(options, number) : []);

    // Each does in turn what is declared; ids and labels differ, as they always do.
    private static List<ChoiceOption> Options(ChoiceLimits limits, int card) =>
    [
        .. Enumerable.Range(1, limits.Options).Select(n => new ChoiceOption(Unlike($"{card}-{n}", limits.Id), Unlike(n.ToString(CultureInfo.InvariantCulture), limits.Label))
        {
            Description = limits.Description > 0 ? Words(limits.Description) : null,
            Action = Action(limits, n),
        }),
    ];

    private static OptionAction? Action(ChoiceLimits limits, int n) => limits.Actions.Order().ElementAtOrDefault(n - 1) switch
    {
        _ when n > limits.Actions.Count => null,
        ActionKind.Open => new OptionAction.Open(Page),
        ActionKind.Dial => new OptionAction.Dial("+4989123456"),
        _ => new OptionAction.SharePlace(),
    };

    private Content.Media Medium(MediaType type) => new(type, new MediaSource.Link(new Uri(media, MediaSamples.NameOf(type)))) { FileName = MediaSamples.NameOf(type) };

    private static string Name(MediaType type) => $"a medium: {type.ToString().ToLowerInvariant()}";

    private static string Unlike(string text, int length) => text + new string('x', Math.Max(0, length - text.Length));

    private static string Words(int length) => string.Concat(Enumerable.Repeat("check ", (length / 6) + 1))[..(length - 1)] + ".";
}

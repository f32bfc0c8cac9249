using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers.Own;

namespace Messaging.Simulator.Own;

/// <summary>What the reference adapter can show, and that it shows nothing else.</summary>
public static class OwnRules
{
    /// <summary>What it declares; the same stands in the sample settings.</summary>
    public const string Declared =
        """{"text":2000,"caption":500,"media":["image","audio","video","file"],"captioned":["image","video","file"],"buttons":{"options":5,"label":30,"body":1000,"actions":["open","dial"]},"list":{"options":20,"label":40,"description":80,"body":1000},"card":{"title":80,"body":400,"buttons":{"options":3,"label":30,"actions":["open"]}},"locations":true,"contacts":true,"windowHours":48}""";

    private static readonly Capabilities Can = OwnCapabilities.Read(Declared);

    internal static TimeSpan Window { get; } = Can.ServiceWindow!.Value.ToTimeSpan();

    /// <summary>What is wrong with a content; nothing when it can be shown.</summary>
    internal static string? Problem(Content? content) => content switch
    {
        null => "The content is of no kind that is known here.",
        Content.Text text => Length("text", text.Body, 1, Can.TextLength),
        Content.Media medium => Problem(medium),
        Content.Choice choice => Problem(choice),
        Content.Card card => Can.Card!.Hold(card) ? null : "A card has a title of 80 and a body of 400 characters at most, and 3 buttons that fit.",
        Content.Location place => Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180 ? null : "There is no such place.",
        Content.ContactCards contacts => contacts.People.Count > 0 ? null : "people is empty.",
        _ => $"{content.GetType().Name} cannot be shown here.",
    };

    private static string? Problem(Content.Media medium) =>
        !Can.Media.Contains(medium.Type) ? $"A medium of type {medium.Type} cannot be shown here."
        : medium.Source is not MediaSource.Link ? "A medium is fetched by its link."
        : medium.Caption is not { } caption ? null
        : Can.Captioned.Contains(medium.Type) ? Length("caption", caption, 0, Can.CaptionLength)
        : $"A medium of type {medium.Type} has no caption.";

    private static string? Problem(Content.Choice choice) => (Can.Buttons!.Hold(choice.Options), Can.List!.Hold(choice.Options)) switch
    {
        (true, _) => Length("body", choice.Body, 1, Can.Buttons.Body),
        (_, true) => Length("body", choice.Body, 1, Can.List.Body),
        _ => "The options fit neither on buttons nor into a list.",
    };

    private static string? Length(string name, string text, int least, int most) =>
        text.Length >= least && text.Length <= most ? null : FormattableString.Invariant($"{name} has {least} to {most} characters.");
}

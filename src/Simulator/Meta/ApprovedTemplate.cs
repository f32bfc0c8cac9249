namespace Messaging.Simulator.Meta;

/// <summary>A template that Meta has approved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Languages">The languages that it was approved in, as Meta spells them.</param>
public sealed record ApprovedTemplate(string Name, IReadOnlyList<string> Languages)
{
    /// <summary>Those that there are until a test or a developer says otherwise.</summary>
    public static IReadOnlyList<ApprovedTemplate> Usual { get; } =
    [
        new("hello_world", ["en_US"]),
        new("news_for_you", ["de", "en", "es", "fr", "it", "pt_BR"]) { Placeholders = ["1"] },
        new("order_sent", ["de", "en"]) { Header = "image", Placeholders = ["1", "2"], Buttons = ["quick_reply", "url", "copy_code"] },
        new("appointment", ["de", "en"]) { Header = "location", Placeholders = ["name", "day"] },
    ];

    /// <summary>What its header takes: text, image, video, document, location; nothing where it takes nothing.</summary>
    public string? Header { get; init; }

    /// <summary>The placeholders of its text: numbers from 1, or names.</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>Its buttons that take a value: quick_reply, url, copy_code.</summary>
    public IReadOnlyList<string> Buttons { get; init; } = [];

    internal bool IsNamed => Placeholders.Count > 0 && !char.IsAsciiDigit(Placeholders[0][0]);
}

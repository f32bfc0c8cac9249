using Messaging.Flows.Requests;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>What a say shows with its text. A closed set.</summary>
internal abstract record Shown
{
    private const string CardsWord = "cards";
    private const string ButtonsWord = "buttons";

    private static readonly Dictionary<string, MediaType> Media = new()
    {
        ["picture"] = MediaType.Image,
        ["audio"] = MediaType.Audio,
        ["video"] = MediaType.Video,
        ["file"] = MediaType.File,
    };

    private Shown()
    {
    }

    public virtual IEnumerable<LocalText> Says => [];

    /// <summary>It with these words; nothing when none of it can be shown.</summary>
    public abstract Content? Beside(string text, TurnDraft turn);

    /// <summary>Reads the attribute of it; nothing where there is none.</summary>
    public static Shown? Read(Attributes from)
    {
        string[] names = [.. Media.Keys, CardsWord, ButtonsWord];
        if (names.Where(from.Has).Skip(1).FirstOrDefault() is { } second)
        {
            from.Checks.Error(from.Of(second), $"A say shows one thing with its text: {string.Join(", ", names)}.");
        }

        Shown?[] shown =
        [
            .. Media.Select(medium => from.Optional(medium.Key, UrlTemplate.ReadShown.Select<Shown>(address => new Medium(medium.Value, address)))),
            from.Optional(CardsWord, Several.Items(limits => limits.Cards, "cards", CardShape.Read).Select<Shown>(cards => new Cards(cards))),
            from.Optional(ButtonsWord, ButtonShape.ReadAll.Select<Shown>(buttons => new Buttons(buttons))),
        ];
        return Array.Find(shown, one => one is not null);
    }

    internal sealed record Medium(MediaType Type, UrlTemplate Address) : Shown
    {
        public override Content? Beside(string text, TurnDraft turn) => Address.Shown(turn) is { } address
            ? new Content.Media(Type, new MediaSource.Link(address))
            {
                Caption = string.IsNullOrWhiteSpace(text) ? null : text,
                FileName = Type == MediaType.File && Path.GetFileName(address.LocalPath) is { Length: > 0 } name ? name : null,
            }
            : null;
    }

    internal sealed record Cards(CardShape[] All) : Shown
    {
        public override IEnumerable<LocalText> Says => All.SelectMany(card => card.Says);

        public override Content? Beside(string text, TurnDraft turn) => All.Select((card, index) => card.Fill(index, turn)).OfType<Content.Card>().ToList() is { Count: > 0 } cards
            ? new Content.Carousel(cards) { Body = string.IsNullOrWhiteSpace(text) ? null : text }
            : null;
    }

    internal sealed record Buttons(ButtonShape[] All) : Shown
    {
        public override IEnumerable<LocalText> Says => All.Select(button => button.Label);

        public override Content? Beside(string text, TurnDraft turn) => !string.IsNullOrWhiteSpace(text) && ButtonShape.Fill(All, "button", turn) is { Count: > 0 } options
            ? new Content.Choice(text, options)
            : null;
    }
}

using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Shared;

/// <summary>Contents and channels of every kind and size, the same ones for the same seed.</summary>
/// <param name="seed">Any number.</param>
/// <param name="size">How large they are: 1 for what a person would write, more for what a vendor's limits are made for.</param>
public sealed class RandomContent(int seed, int size = 1)
{
    public const string Link = "https://e.co/a?b=c.d!e";
    public const int LongestCluster = 60;

    private static readonly string[] Pieces =
    [
        "word", "a", "longerword", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ". ", "! ", "。", "文", "字", "1. ",
        "👨‍👩‍👧‍👦", "🇩🇪", "e\u0301", "😀", "\u0600", "\u200d", $" {Link} ", "&", "<b>", "\"", "שלום", "\u202e", "ünïcödé",
    ];

    private readonly Random _random = new(seed);

    public string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(most * size)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    public Content Content() => Kind() with { Raw = _random.Next(10) == 0 ? new RawPayload("nobody", "{}") : null };

    public Capabilities Capabilities() => new()
    {
        TextLength = _random.Next(100, 300),
        TextBytes = Coin() ? int.MaxValue : _random.Next(100, 500),
        CaptionLength = _random.Next(0, 100),
        Media = Types(),
        Captioned = Types(),
        MediaById = Coin(),
        ShopStickers = Coin(),
        Posters = Coin(),
        Buttons = Maybe(Limits()),
        ActionButtons = Maybe(Limits()),
        List = Maybe(Limits()),
        Card = Maybe(CardLimits()),
        Carousel = Maybe(new CarouselLimits(_random.Next(0, 3), _random.Next(1, 5), CardLimits()) { Uniform = Coin(), OneKindOfOption = Coin(), Body = Coin() ? 0 : _random.Next(2, 100) }),
        Locations = Coin(),
        PlaceLength = _random.Next(100),
        Contacts = Coin(),
        Reactions = _random.Next(3) switch { 0 => null, 1 => [], _ => ["❤"] },
        Templates = Coin(),
    };

    private Content Kind() => _random.Next(13) switch
    {
        0 => new Content.Text(Text(200)),
        1 => new Content.Media(Type(), Source()) { Caption = Maybe(Text(80)), FileName = Maybe("file.pdf"), Poster = Maybe(new Uri("https://e.co/p.jpg")) },
        2 => new Content.Location(_random.NextDouble() * 90, _random.NextDouble() * 180) { Name = Maybe("Here"), Address = Maybe(Text(5)) },
        3 or 4 => new Content.Choice(Text(100), Options()),
        5 => new Content.ChoiceReply("id", Text(5)),
        6 => Card(),
        7 => new Content.Template("name", "en", []),
        8 => new Content.ContactCards([.. Enumerable.Range(0, _random.Next(3)).Select(_ => new ContactCard(Text(4), ["+491"], []))]),
        9 => new Content.Order("cat", [new OrderItem("tea", 2, 4.5m, "EUR")], Maybe(Text(20))),
        10 => new Content.Carousel([.. Enumerable.Range(0, _random.Next(4 * size)).Select(_ => Card())]) { Body = Maybe(Text(40)) },
        11 => new Content.Reaction("m-1", Maybe(Coin() ? "❤\ufe0f" : "👍")),
        _ => new Content.FormReply(null, "{}"),
    };

    private ChoiceLimits Limits() => new(_random.Next(1, 12), _random.Next(1, 30), _random.Next(0, 20), 10, _random.Next(2, 100))
    {
        Fewest = _random.Next(1, 4),
        Actions = Enum.GetValues<ActionKind>().Where(_ => Coin()).ToFrozenSet(),
    };

    private CardLimits CardLimits() => new(_random.Next(1, 100), _random.Next(0, 300), Maybe(Limits()))
    {
        MoreThanTitle = Coin(),
        PictureNeeded = Coin(),
        BodyNeeded = Coin(),
        ActionOptions = Maybe(Limits()),
        IsLink = _random.Next(4) == 0,
    };

    private Content.Card Card() => new(Text(5), Maybe(Text(50)), Maybe(new Uri("https://e.co/p.jpg")), Options());

    private OptionAction Action() => _random.Next(3) switch
    {
        0 => new OptionAction.Open(new Uri(Link)),
        1 => new OptionAction.Dial("+491"),
        _ => new OptionAction.SharePlace(),
    };

    private List<ChoiceOption> Options() =>
    [
        .. Enumerable.Range(0, _random.Next(Coin() ? 5 : 8 * size)).Select(index =>
            new ChoiceOption(_random.Next(20) > 0 ? $"o{index}" : "same", Label(index))
            {
                Description = Maybe(Text(4)),
                Action = _random.Next(4) == 0 ? Action() : null,
            }),
    ];

    // Most are short, as flows have them; some are too long, the same, or nothing to be seen.
    private string Label(int index) => _random.Next(12) switch
    {
        0 => Text(6),
        1 => "Same",
        2 => " ",
        3 or 4 => $"{index} {Text(6)}",
        _ => $"{Pieces[_random.Next(3)]} {(char)('A' + (index % 26))}{index}",
    };

    private MediaSource Source() => Coin() ? new MediaSource.Link(new Uri("https://e.co/a.jpg")) : new MediaSource.ProviderMedia("446/1988");

    private MediaType Type() => (MediaType)_random.Next(Enum.GetValues<MediaType>().Length);

    private FrozenSet<MediaType> Types() => Enum.GetValues<MediaType>().Where(_ => Coin()).ToFrozenSet();

    private bool Coin() => _random.Next(2) == 0;

    private T? Maybe<T>(T value)
        where T : class => Coin() ? value : null;
}

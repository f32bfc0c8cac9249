using System.Collections.Frozen;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Channels;

// Contents and channels of every kind and size, the same ones for the same seed.
internal sealed class RandomContent(int seed)
{
    public const string Link = "https://e.co/a?b=c.d!e";
    public const int LongestCluster = 60;

    private static readonly string[] Pieces =
    [
        "word", "a", "longerword", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ". ", "! ", "。", "文", "字", "1. ",
        "👨‍👩‍👧‍👦", "🇩🇪", "e\u0301", "😀", "\u0600", "\u200d", $" {Link} ",
    ];

    private readonly Random _random = new(seed);

    public string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(most)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    public Content Content() => _random.Next(13) switch
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
        10 => new Content.Carousel([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Card())]) { Body = Maybe(Text(40)) },
        11 => new Content.Reaction("m-1", Maybe(Coin() ? "❤\ufe0f" : "👍")),
        _ => new Content.FormReply(null, "{}"),
    };

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
        Contacts = Coin(),
        Reactions = _random.Next(3) switch { 0 => null, 1 => [], _ => ["❤"] },
        Templates = Coin(),
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
        .. Enumerable.Range(0, _random.Next(8)).Select(index =>
            new ChoiceOption(Coin() ? $"o{index}" : "same", $"{index} {Text(6)}") 
            {
                Description = Maybe(Text(4)),
                Action = _random.Next(4) == 0 ? Action() : null,
            }),
    ];

    private MediaSource Source() => Coin() ? new MediaSource.Link(new Uri("https://e.co/a.jpg")) : new MediaSource.ProviderMedia("M1");

    private MediaType Type() => (MediaType)_random.Next(Enum.GetValues<MediaType>().Length);

    private FrozenSet<MediaType> Types() => Enum.GetValues<MediaType>().Where(_ => Coin()).ToFrozenSet();

    private bool Coin() => _random.Next(2) == 0;

    private T? Maybe<T>(T value)
        where T : class => Coin() ? value : null;
}

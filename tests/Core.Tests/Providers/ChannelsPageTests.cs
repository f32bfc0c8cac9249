using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

// docs/channels.md: what is sent comes from the capabilities, what is received from the payloads that the tests read.
public sealed class ChannelsPageTests
{
    private const string Head = """
        # Channels

        Written from the capabilities of each channel and from the payloads that the tests read; `UPDATE_GOLDEN=1 dotnet test tests/Core.Tests --filter ChannelsPageTests` writes it anew.

        What a channel cannot show is degraded the same way everywhere (`src/Core/Channels/Fit.cs`): a carousel becomes a list, cards one below the other, or one text whose options are numbered through; options that are too many or too long are numbered in the text; a card becomes its picture's link and its options; a medium, a place or a contact becomes text; a long text is cut at the ends of sentences; a reaction that the channel has not is not sent, because a message in its place would cost and surprise. An answer counts in every form: tapped, the label, the number in any script or as a word, the payload. What is lost on the way stands in the timeline.

        A company's own channel can show what its adapter declares ([the contract](own-channel.md)); its row says what one can that declares nothing. Web chat has [a contract of its own](web-chat.md).


        """;

    [Fact]
    public void The_page_of_the_channels_is_what_the_code_can()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "channels.md");
        var page = Head + Sends() + Receives();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).ShouldBe(page, "Is it stale? UPDATE_GOLDEN=1 writes it anew.");
    }

    private static string Sends() => Table(
        "What is sent",
        ["channel", "provider", "text", "media", "options", "cards", "besides", "window", "becomes text"],
        from channel in Enum.GetValues<Channel>()
        from provider in ProviderCatalogue.All
        where provider.Channels.Contains(channel)
        let can = provider.CapabilitiesOn(channel)
        select (string[])
        [
            channel.Name(), $"[{provider.Name}]({provider.Page})", Text(can), Media(can), Options(can), Cards(can), Besides(can), Window(can), Degraded(can),
        ]);

    private static string Receives() => Table(
        "What is received",
        ["provider", "webhooks prove themselves by", "messages", "news of ours", "and"],
        ProviderCatalogue.All.OrderBy(provider => provider.Name, StringComparer.Ordinal).Select(provider =>
        {
            var read = Read(provider).ToList();
            return (string[])
            [
                provider.Name,
                provider.Proof,
                List(read.Where(one => one.Is == "Message").Select(one => one.Kind!)),
                List(read.Where(one => one.Is == "Receipt").Select(one => one.Kind!.ToLowerInvariant()).Concat(read.Where(one => one.Is == "Watermark").Select(_ => "up to a time"))),
                List(read.Where(one => one.Is is not ("Message" or "Receipt" or "Watermark" or "Unreadable")).Select(one => one.Is.ToLowerInvariant())),
            ];
        }));

    internal static IEnumerable<(string Is, string? Kind)> Read(IProvider provider) =>
        from file in Golden.Inputs(PayloadTests.Folders[provider.Name])
        let expected = Path.ChangeExtension(file, null) + ".expected.json"
        from element in JsonNode.Parse(File.ReadAllText(expected))!.AsArray()
        select (element!["is"]!.GetValue<string>(), element["Content"]?["kind"]?.GetValue<string>() ?? element["Delivery"]?.ToString());

    private static string Text(Capabilities can) => can.TextBytes < int.MaxValue ? $"{Number(can.TextBytes)} bytes" : Number(can.TextLength);

    private static string Media(Capabilities can) =>
        can.Media.Count == 0 ? "" : $"{List(can.Media.Select(type => type.ToString().ToLowerInvariant()))}{(can.Uploads ? " (uploaded)" : "")}";

    private static string Options(Capabilities can) => string.Join("; ", new[]
    {
        can.Buttons is { } buttons ? $"{buttons.Options} buttons of {buttons.Label}" : null,
        can.List is { } list ? $"list of {list.Options} of {list.Label}" : null,
        can.Times ? "picker of times" : null,
    }.OfType<string>());

    private static string Cards(Capabilities can) => string.Join("; ", new[]
    {
        can.Card is { } card ? $"card of {card.Title} + {card.Body}" : null,
        can.Carousel is { } carousel ? $"{carousel.Fewest} to {carousel.Most} side by side" : null,
    }.OfType<string>());

    private static string Besides(Capabilities can) => string.Join(", ", new[]
    {
        can.Locations ? "place" : null, can.Contacts ? "contacts" : null, Reactions(can), can.Templates ? "templates" : null,
    }.OfType<string>());

    private static string? Reactions(Capabilities can) => can.Reactions switch
    {
        null => null,
        { Count: 0 } => "reactions",
        { Count: 1 } only => $"the reaction {only.Single()}",
        var some => $"{some.Count} reactions",
    };

    private static string Window(Capabilities can) => (can.ServiceWindow, can.PersonWindow) switch
    {
        ({ } window, { } person) => $"{window.TotalHours.ToString(CultureInfo.InvariantCulture)} h, people {person.TotalDays.ToString(CultureInfo.InvariantCulture)} d",
        ({ } window, null) => $"{window.TotalHours.ToString(CultureInfo.InvariantCulture)} h",
        _ => "none",
    };

    private static string Degraded(Capabilities can)
    {
        ChoiceOption[] two = [new("a", "One"), new("b", "Two")];
        var card = new Content.Card("Title", "Body", new Uri("https://example.com/a.jpg"), two);
        (string Name, Content Content)[] contents =
        [
            ("options", new Content.Choice("Which?", two)),
            ("card", card),
            ("carousel", new Content.Carousel([card, card with { Options = [new("c", "Three"), new("d", "Four")] }])),
            ("place", new Content.Location(1, 2)),
            ("contacts", new Content.ContactCards([new("Ada", ["+491"], [])])),
        ];
        return List(contents.Where(one => Fit.To(one.Content, can).Parts.All(part => part is Content.Text)).Select(one => one.Name));
    }

    private static string Table(string title, string[] head, IEnumerable<string[]> rows) =>
        $"## {title}\n\n{Row(head)}{Row([.. head.Select(_ => "---")])}{string.Concat(rows.Select(Row))}\n";

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Distinct().Order(StringComparer.Ordinal));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

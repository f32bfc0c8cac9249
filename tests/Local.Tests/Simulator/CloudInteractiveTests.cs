using System.Text.Json.Nodes;
using Messaging.Messages;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class CloudInteractiveTests : IDisposable
{
    private const string Opens = """{"name":"cta_url","parameters":{"display_text":"Look","url":"https://shop.example/"}}""";
    private const string Picture = """{"type":"image","image":{"link":"https://shop.example/hat.jpg"}}""";

    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, string> Refusals => new()
    {
        { Of("cta_url", Opens.Replace("https://shop.example/", "shop", StringComparison.Ordinal)), "url" },
        { Of("cta_url", Opens.Replace("Look", new string('x', 21), StringComparison.Ordinal)), "20" },
        { Of("cta_url", """{"name":"cta_url"}"""), "url" },
        { Of("cta_url", Opens, """{"type":"sticker"}"""), "Header type" },
        { Of("location_request_message", """{"name":"send"}"""), "send_location" },
        { Of("location_request_message", """{"name":"send_location"}""", Picture), "send_location" },
        { Of("list", """{"button":"Choose","sections":[{"rows":[{"id":"a","title":"A"}]}]}""", Picture), "Header type" },
        { Of("button", """{"buttons":[{"type":"reply","reply":{"id":"a","title":"A"}}]}""", """{"type":"image","image":{}}"""), "image['id']" },
        { Carousel(Card(0)), "Min allowed cards: 2" },
        { Carousel(Card(0), Card(2)), "card_index" },
        { Carousel(Card(0), Card(1, Opens)), "same type and number" },
        { Carousel(Card(0, Opens), Card(1, Opens, "")), "Header type" },
        { Carousel(Card(0), Card(1).Replace("take-1", "take-0", StringComparison.Ordinal)), "unique" },
        { Carousel(Card(0), Card(1).Replace("Blue", new string('x', 161), StringComparison.Ordinal)), "160" },
        { Carousel(Card(0), Card(1).Replace("Blue", "a\\nb\\nc\\nd", StringComparison.Ordinal)), "line breaks" },
        { Carousel(Card(0), Card(1).Replace("cta_url", "quick_reply", StringComparison.Ordinal)), "of type cta_url" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_wrong_about_buttons_and_cards_is_refused(string json, string words)
    {
        var (status, answer, _) = await _simulated.PostCloudAsync(json);

        status.ShouldBe(400);
        ((string)(answer["error"]!["error_data"]?["details"] ?? answer["error"]!["message"])!).ShouldContain(words);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Buttons_that_open_and_cards_are_shown_as_what_they_are()
    {
        await _simulated.PostCloudAsync(Of("cta_url", Opens));
        await _simulated.PostCloudAsync(Of("cta_url", Opens, Picture));
        await _simulated.PostCloudAsync(Of("location_request_message", """{"name":"send_location"}"""));
        await _simulated.PostCloudAsync(Carousel(Card(0), Card(1)));

        var shown = _simulated.Vendors.Phones.Read(Cloud, Customer, 0).Messages.Select(message => message.Contents.Single()).ToList();
        shown[0].ShouldBeOfType<Content.Choice>().Options.Single().Action.ShouldBe(new OptionAction.Open(new Uri("https://shop.example/")));
        shown[1].ShouldBeOfType<Content.Card>().Picture.ShouldBe(new Uri("https://shop.example/hat.jpg"));
        shown[2].ShouldBeOfType<Content.Choice>().Options.Single().Action.ShouldBe(new OptionAction.SharePlace());
        shown[3].ShouldBeOfType<Content.Carousel>().Cards.Select(card => card.Options.Single().Id).ShouldBe(["take-0", "take-1"]);
    }

    [Fact]
    public async Task A_reaction_to_what_nobody_wrote_fails_later()
    {
        var written = await _simulated.Vendors.WriteAsync(Cloud, Customer, "Thanks");

        await _simulated.PostCloudAsync(Reaction(written.Id));
        await _simulated.PostCloudAsync(Reaction("wamid.nobody"));
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        _simulated.Vendors.Log.Sent.Select(sent => sent.Error).ShouldBe([null, 131009]);
    }

    public void Dispose() => _simulated.Dispose();

    private static string Reaction(string message) =>
        $$$"""{"messaging_product":"whatsapp","to":"15550002222","type":"reaction","reaction":{"message_id":"{{{message}}}","emoji":"👍"}}""";

    private static string Of(string type, string action, string? header = null)
    {
        var interactive = new JsonObject { ["type"] = type, ["body"] = new JsonObject { ["text"] = "Hat" }, ["action"] = JsonNode.Parse(action) };
        if (header is not null)
        {
            interactive["header"] = JsonNode.Parse(header);
        }

        return new JsonObject { ["messaging_product"] = "whatsapp", ["to"] = "15550002222", ["type"] = "interactive", ["interactive"] = interactive }.ToJsonString();
    }

    private static string Carousel(params string[] cards) => Of("carousel", $$"""{"cards":[{{string.Join(',', cards)}}]}""");

    private static string Card(int index, string? action = null, string? header = null) => $$$"""
        {"card_index":{{{index}}},"type":"cta_url","header":{{{(header == "" ? "{}" : header ?? Picture)}}},"body":{"text":"Blue"},
        "action":{{{action ?? $$$$"""{"buttons":[{"type":"quick_reply","quick_reply":{"id":"take-{{{{index}}}}","title":"Take it"}}]}"""}}}}
        """;
}

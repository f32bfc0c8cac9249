using Messaging.Flows;
using Messaging.Messages;

namespace Messaging.Core.Tests.Flows;

/// <summary>What is said beside plain text.</summary>
public class SayTests
{
    private static readonly FlowScope Somebody = new()
    {
        Contact = new Dictionary<string, Value>
        {
            ["photo"] = Value.Of("https://pictures.example/1/"), ["order"] = Value.Of("A 7/8"), ["bad"] = Value.Of("javascript:alert(1)"), ["phone"] = Value.Of("+49 151 1234567"),
        },
    };

    [Theory]
    [InlineData("picture", MediaType.Image, null)]
    [InlineData("audio", MediaType.Audio, null)]
    [InlineData("video", MediaType.Video, null)]
    [InlineData("file", MediaType.File, "bill A 7.pdf")]
    public void A_medium_is_said_with_its_caption(string word, MediaType type, string? name) =>
        Said($"{word}: 'https://shop.example/bill%20A%207.pdf'").ShouldBe(
            new Content.Media(type, new MediaSource.Link(new Uri("https://shop.example/bill%20A%207.pdf"))) { Caption = "Look.", FileName = name });

    [Theory]
    [InlineData("{{ contact.photo }}", "https://pictures.example/1/")]
    [InlineData("https://shop.example/{{ contact.order }}.png", "https://shop.example/A%207%2F8.png")]
    public void What_fills_an_address_is_all_of_it_or_a_part_that_cannot_change_the_rest(string picture, string address) =>
        Said($"picture: '{picture}'").ShouldBeOfType<Content.Media>().Source.ShouldBe(new MediaSource.Link(new Uri(address)));

    [Theory]
    [InlineData("{{ contact.nothing }}")]
    [InlineData("{{ contact.bad }}")]
    [InlineData("{{ contact.order }}")]
    public void An_address_that_is_none_is_warned_of_and_the_text_said_alone(string picture)
    {
        var play = Playing($"picture: '{picture}'");

        play.Transcript.ShouldBe("> Look.\n= end");
        play.Warnings.Last().ShouldStartWith("An address came out as none");
    }

    [Fact]
    public void Cards_have_what_came_out_of_them()
    {
        var carousel = Said(
            """
            cards: [
              { title: "Order {{ contact.order }}", text: "{{ contact.nothing }}", picture: "{{ contact.photo }}", buttons: [ { label: Open, open: "{{ contact.bad }}" }, { label: Call, dial: "{{ contact.phone }}" } ] },
              { title: "{{ contact.nothing }}", text: Nobody can read this },
              { title: Lamps, text: Many, buttons: [ { label: See, open: https://shop.example/lamps } ] } ]
            """).ShouldBeOfType<Content.Carousel>();

        carousel.Body.ShouldBe("Look.");
        carousel.Cards.Count.ShouldBe(2);
        var (order, lamps) = (carousel.Cards[0], carousel.Cards[1]);
        (order.Title, order.Body, order.Picture).ShouldBe(("Order A 7/8", null, new Uri("https://pictures.example/1/")));
        order.Options.ShouldHaveSingleItem().ShouldBe(new ChoiceOption("card-1-2", "Call") { Action = new OptionAction.Dial("+491511234567") });
        (lamps.Title, lamps.Body, lamps.Picture).ShouldBe(("Lamps", "Many", null));
        lamps.Options.ShouldHaveSingleItem().ShouldBe(new ChoiceOption("card-3-1", "See") { Action = new OptionAction.Open(new Uri("https://shop.example/lamps")) });
    }

    [Fact]
    public void Buttons_stand_below_the_text() =>
        Said("buttons: [ { label: See, open: https://shop.example/ }, { label: Call, dial: '+33123456789' } ]").ShouldBeOfType<Content.Choice>().Options.ShouldBe(
        [
            new("button-1", "See") { Action = new OptionAction.Open(new Uri("https://shop.example/")) },
            new("button-2", "Call") { Action = new OptionAction.Dial("+33123456789") },
        ]);

    [Theory]
    [InlineData("cards: [ { title: '{{ contact.nothing }}' } ]")]
    [InlineData("buttons: [ { label: See, open: '{{ contact.bad }}' } ]")]
    [InlineData("buttons: [ { label: Call, dial: '{{ contact.order }}' } ]")]
    [InlineData("buttons: [ { label: '{{ contact.nothing }}', dial: '{{ contact.phone }}' } ]")]
    public void The_text_is_said_alone_when_nothing_is_left_to_show(string shown)
    {
        var play = Playing(shown);

        play.Transcript.ShouldBe("> Look.\n= end");
        play.Warnings.Last().ShouldEndWith("left out.");
    }

    [Fact]
    public void All_words_are_checked_as_what_the_brand_says() =>
        Flowing.Steps("s:\n  say: { text: A, cards: [ { title: B, text: C, buttons: [ { label: D, open: https://shop.example/ } ] } ] }\n  then: end").Steps[0].Says
            .Select(said => said.Text).ShouldBe(["A", "B", "C", "D"]);

    private static Content Said(string shown) => Playing(shown).Effects.OfType<FlowEffect.Say>().Single().Content;

    private static Play Playing(string shown) => Play.Begin($"s:\n  say: {{ text: Look., {shown.ReplaceLineEndings(" ")} }}\n  then: end", Somebody);
}

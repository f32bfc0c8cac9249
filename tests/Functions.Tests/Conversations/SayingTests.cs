using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>What a flow says beside text, as customers of several channels get it.</summary>
public sealed class SayingTests : IDisposable
{
    private readonly TemporaryFlows _flows = new([("shop", "conversation: opened, by: contact", """
        picture:
          say: { text: Our lamps., picture: https://shop.example/lamps.png }
          then: cards
        cards:
          say:
            text: Which one?
            cards:
              - { title: Moon, text: Round, buttons: [ { label: See, open: https://shop.example/moon } ] }
              - { title: Sun, text: Bright, buttons: [ { label: See, open: https://shop.example/sun } ] }
          then: buttons
        buttons:
          say: { text: Or all of them., buttons: [ { label: Shop, open: https://shop.example/ } ] }
          then: broken
        broken:
          say: { text: Goodbye., picture: "{{ contact.photo | default:none }}" }
          then: end
        """)]);

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task A_channel_that_has_pictures_and_buttons_shows_them()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer("whatsapp");

        await customer.Writes("hello");

        var got = customer.Got.SelectMany(message => message.Contents).ToList();
        var picture = got[0].ShouldBeOfType<Content.Media>();
        (picture.Type, picture.Caption, picture.Source).ShouldBe((MediaType.Image, "Our lamps.", new MediaSource.Link(new Uri("https://shop.example/lamps.png"))));
        got[^2].ShouldBeOfType<Content.Choice>().Options.ShouldHaveSingleItem().Action.ShouldBe(new OptionAction.Open(new Uri("https://shop.example/")));
        customer.LastHeard.ShouldBe("Goodbye.");
    }

    [Fact]
    public async Task A_channel_without_cards_and_buttons_says_them_in_words_with_links()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();

        await customer.Writes("hello");

        customer.Heard.ShouldBe(
        [
            "Media",
            "Which one?\n\nMoon\nRound\n1. See: https://shop.example/moon\n\nSun\nBright\n2. See: https://shop.example/sun",
            "Or all of them.\n1. Shop: https://shop.example/",
            "Goodbye.",
        ]);
    }
}

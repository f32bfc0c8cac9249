using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Channels;

public sealed class FitTests
{
    private static readonly Capabilities Sms = Capabilities.Of(Channel.Sms, "twilio");
    private static readonly Capabilities WhatsApp = Capabilities.Of(Channel.WhatsApp, "whatsapp");
    private static readonly Capabilities WebChat = Capabilities.Of(Channel.WebChat, "webchat");
    private static readonly Uri Address = new("https://cdn.example.com/a%20b.jpg");

    [Fact]
    public void What_a_channel_can_show_stays_as_it_is()
    {
        Content[] contents =
        [
            new Content.Text(new string('x', 4096)),
            Picture(MediaType.Image) with { Caption = new string('x', 1024) },
            Picture(MediaType.Sticker),
            new Content.Media(MediaType.Audio, new MediaSource.ProviderMedia("M1")),
            new Content.Location(1, 2),
            new Content.Template("hello", "en", []),
            new Content.ContactCards([new("Ada", [], [])]),
        ];

        foreach (var content in contents)
        {
            var fit = Fit.To(content, WhatsApp);
            fit.Parts.ShouldBe([content]);
            fit.Losses.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_medium_that_a_channel_lacks_becomes_a_link_in_text()
    {
        var textOnly = Sms with { Media = [] };
        var film = Picture(MediaType.Video) with { Caption = "The noise", FileName = "noise.mp4" };

        var fit = Fit.To(film, textOnly);

        fit.Parts.ShouldBe([new Content.Text("The noise\nnoise.mp4\nhttps://cdn.example.com/a%20b.jpg")]);
        fit.Losses.ShouldBe(["The medium is shown as a link."]);
    }

    [Fact]
    public void A_medium_at_one_provider_cannot_go_by_another()
    {
        var file = new Content.Media(MediaType.File, new MediaSource.ProviderMedia("M1")) { Caption = "Invoice" };

        Fit.To(file, Sms).Parts.ShouldBe([new Content.Text("Invoice")]);
        Fit.To(file, Sms).Losses.ShouldBe(["The medium lies at another provider and is not sent."]);
        Fit.To(file with { Caption = null }, Sms).Parts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MediaType.Sticker, 10)]
    [InlineData(MediaType.Audio, 10)]
    [InlineData(MediaType.Image, 1025)]
    public void A_caption_without_a_place_follows_as_a_message(MediaType type, int length)
    {
        var caption = new string('x', length);

        var fit = Fit.To(Picture(type) with { Caption = caption }, WhatsApp);

        fit.Parts.ShouldBe([Picture(type), new Content.Text(caption)]);
        fit.Losses.ShouldBe(["The caption is sent as a message of its own."]);
    }

    [Fact]
    public void A_place_becomes_a_link_to_a_map() =>
        Fit.To(new Content.Location(-33.8567844, 151.2152967) { Name = "Opera House", Address = "Sydney" }, Sms)
            .Parts.ShouldBe(
            [
                new Content.Text("Opera House\nSydney\nhttps://www.google.com/maps/search/?api=1&query=-33.856784,151.215297"),
            ]);

    [Fact]
    public void A_card_becomes_text_with_a_link_and_keeps_its_options()
    {
        var card = new Content.Card("Shoes", "Half price", Address, [new("a", "Buy"), new("b", "Later")]);

        Fit.To(card, WebChat).Parts.ShouldBe([card]);
        var shown = Fit.To(card, WhatsApp).Parts.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();
        shown.Body.ShouldBe("Shoes\nHalf price\nhttps://cdn.example.com/a%20b.jpg");
        shown.Options.ShouldBe(card.Options);
        Fit.To(card with { Options = [] }, Sms).Parts.ShouldBe([new Content.Text(shown.Body)]);
        Fit.To(card, Sms).Losses.ShouldBe(["The card is shown as text.", "The options are shown as numbered text."]);
    }

    [Fact]
    public void Contacts_become_text() =>
        Fit.To(new Content.ContactCards([new("Ada", ["+441", "+442"], ["ada@example.com"]), new("Bob", [], [])]), Sms)
            .Parts.ShouldBe([new Content.Text("Ada\n+441\n+442\nada@example.com\n\nBob")]);

    [Fact]
    public void What_cannot_be_shown_at_all_is_a_loss_and_no_message()
    {
        Content[] contents =
        [
            new Content.Text(" \n"),
            new Content.Template("hello", "en", []),
            new Content.ContactCards([]),
            new Content.FormReply(null, "{}"),
            new Content.Unsupported("poll"),
        ];

        contents.ShouldAllBe(content => Fit.To(content, WebChat).Parts.Count == 0 && Fit.To(content, WebChat).Losses.Count == 1);
    }

    [Fact]
    public void A_provider_that_does_not_carry_a_channel_has_no_capabilities_there() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Capabilities.Of(Channel.Sms, "whatsapp"));

    private static Content.Media Picture(MediaType type) => new(type, new MediaSource.Link(Address));
}

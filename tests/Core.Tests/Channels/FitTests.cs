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
        var shown = Fit.To(card, WhatsApp with { Card = null }).Parts.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();
        shown.Body.ShouldBe("Shoes\nHalf price\nhttps://cdn.example.com/a%20b.jpg");
        shown.Options.ShouldBe(card.Options);
        Fit.To(card with { Options = [] }, Sms).Parts.ShouldBe([new Content.Text(shown.Body)]);
        Fit.To(card, Sms).Losses.ShouldBe(["The card is shown as text.", "The options are shown as numbered text."]);
    }

    [Fact]
    public void A_carousel_becomes_a_list_and_where_there_is_none_one_text_whose_options_are_numbered_through()
    {
        Content.Card[] cards =
        [
            new("Shoes", "Half price", Address, [new("a", "Buy the shoes")]),
            new("Socks", null, null, [new("b", "Buy the socks")]),
        ];
        var carousel = new Content.Carousel(cards) { Body = "Which?" };

        Fit.To(carousel, WebChat).Parts.ShouldBe([new Content.Text("Which?"), carousel with { Body = null }]);
        var list = Fit.To(carousel, WhatsApp with { Buttons = null }).Parts.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();
        list.Options.ShouldBe([new("a", "Shoes") { Description = "Half price" }, new("b", "Socks")]);
        Fit.To(carousel with { Body = null }, WhatsApp with { Card = null }).Parts.Select(part => part.ShouldBeOfType<Content.Choice>().Options.Single().Id).ShouldBe(["a", "b"]);
        Fit.To(carousel, Sms).Parts.ShouldBe([new Content.Text("Which?\n\nShoes\nHalf price\nhttps://cdn.example.com/a%20b.jpg\n1. Buy the shoes\n\nSocks\n2. Buy the socks")]);
    }

    [Fact]
    public void A_carousel_whose_cards_cannot_be_tapped_has_no_two_options_of_one_number()
    {
        ChoiceOption[] many = [.. Enumerable.Range(1, 12).Select(number => new ChoiceOption($"o{number}", $"Choice {number}"))];
        var carousel = new Content.Carousel([new("A", null, null, many[..11]), new("B", null, null, many[11..])]);

        Fit.To(carousel, WhatsApp).Parts.ShouldBe([new Content.Text(
            "A\n1. Choice 1\n2. Choice 2\n3. Choice 3\n4. Choice 4\n5. Choice 5\n6. Choice 6\n7. Choice 7\n8. Choice 8\n9. Choice 9\n10. Choice 10\n11. Choice 11\n\nB\n12. Choice 12")]);
    }

    [Fact]
    public void A_carousel_that_needs_words_has_them_in_it_and_one_that_is_not_of_one_kind_is_none()
    {
        Content.Card shoes = new("Shoes", "Half price", Address, [new("a", "Buy")]);
        var carousel = new Content.Carousel([shoes, shoes with { Options = [new("b", "Buy")] }]) { Body = "Which?" };
        var mixed = carousel with { Cards = [shoes, shoes with { Options = [new("b", "Look") { Action = new OptionAction.Open(Address) }] }] };

        Fit.To(carousel, WhatsApp).Parts.ShouldBe([carousel]);
        Fit.To(carousel with { Body = $"{new string('x', 1000)}. Which of these?" }, WhatsApp).Parts.Count.ShouldBe(1);
        Fit.To(carousel with { Body = $"{new string('x', 1020)}. Which of these?" }, WhatsApp).Parts.Select(part => part.GetType().Name).ShouldBe(["Text", "Carousel"]);
        Fit.To(carousel with { Body = null }, WhatsApp).Parts.ShouldBe(carousel.Cards);
        Fit.To(mixed, WhatsApp).Parts.ShouldBe([new Content.Text("Which?"), .. mixed.Cards]);
    }

    [Fact]
    public void A_card_has_buttons_that_answer_or_one_that_opens_where_these_are_two_kinds()
    {
        ChoiceOption buy = new("a", "Buy"), look = new("b", "Look") { Action = new OptionAction.Open(Address) };
        Content.Card card = new("Shoes", null, Address, [buy]);

        Fit.To(card, WhatsApp).Parts.ShouldBe([card]);
        Fit.To(card with { Options = [look] }, WhatsApp).Losses.ShouldBeEmpty();
        Fit.To(card with { Options = [buy, look] }, WhatsApp).Losses.ShouldBe(["The card is shown as text.", "The options are shown as numbered text."]);
    }

    [Fact]
    public void A_reaction_is_shown_where_the_channel_has_it_and_is_never_a_message()
    {
        var heart = new Content.Reaction("m-1", "❤\ufe0f");

        Fit.To(heart, WhatsApp).Parts.ShouldBe([heart]);
        Fit.To(heart, Capabilities.Of(Channel.Telegram, "telegram")).Parts.ShouldBe([heart with { Emoji = "❤" }]);
        Fit.To(heart with { Emoji = "🦖" }, Capabilities.Of(Channel.Telegram, "telegram")).Losses.ShouldBe(["The channel has no reaction 🦖."]);
        Fit.To(heart with { Emoji = null }, Capabilities.Of(Channel.Instagram, "messenger")).Parts.Count.ShouldBe(1);
        Fit.To(heart, Sms).ShouldSatisfyAllConditions(fit => fit.Parts.ShouldBeEmpty(), fit => fit.Losses.ShouldBe(["The channel has no reactions of ours."]));
    }

    [Fact]
    public void An_option_that_leads_somewhere_shows_where_when_it_cannot_be_tapped()
    {
        var choice = new Content.Choice("How?", [new("pay", "Pay") { Action = new OptionAction.Open(Address) }, new("call", "Call") { Action = new OptionAction.Dial("+4930123") }]);

        Fit.To(choice, WebChat).Parts.ShouldBe([choice]);
        Fit.To(choice, Sms).Parts.ShouldBe([new Content.Text($"How?\n1. Pay: {Address.OriginalString}\n2. Call: +4930123")]);
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

using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Channels;

public sealed class FitLimitsTests
{
    private static readonly Capabilities Line = Capabilities.Of(Channel.Line, "line");
    private static readonly Capabilities Telegram = Capabilities.Of(Channel.Telegram, "telegram");
    private static readonly MediaSource.Link Link = new(new Uri("https://cdn.example.com/a.mp4"));

    [Fact]
    public void A_film_without_a_poster_is_a_link_where_one_is_needed()
    {
        var film = new Content.Media(MediaType.Video, Link);
        var withPoster = film with { Poster = new Uri("https://cdn.example.com/a.jpg") };

        Fit.To(withPoster, Line).Parts.ShouldBe([withPoster]);
        Fit.To(film, Line).Parts.ShouldBe([new Content.Text("https://cdn.example.com/a.mp4")]);
        Fit.To(film, Telegram).Parts.ShouldBe([film]);
    }

    [Fact]
    public void Stickers_of_a_shop_go_by_their_id_and_nothing_else_does()
    {
        var sticker = new Content.Media(MediaType.Sticker, new MediaSource.ProviderMedia("446/1988"));

        Fit.To(sticker, Line).Parts.ShouldBe([sticker]);
        Fit.To(sticker with { Source = Link }, Line).Parts.ShouldBe([new Content.Text("https://cdn.example.com/a.mp4")]);
        Fit.To(sticker with { Type = MediaType.Image }, Line).Parts.ShouldBeEmpty();
    }

    [Fact]
    public void In_a_group_nobody_is_given_a_keyboard_of_ours()
    {
        var account = new Account(AccountId.Parse("telegram"), Channel.Telegram, "telegram", "our_bot");
        var choice = new Content.Choice("Where?", [new("here", "Where I am") { Action = new OptionAction.SharePlace() }, new("no", "I say it")]);

        Fit.To(choice, Of("5000000001")).Parts.ShouldBe([choice]);
        Fit.To(choice, Of("-1001234567890")).Parts.ShouldBe([new Content.Text("Where?\n1. Where I am\n2. I say it")]);

        Capabilities Of(string handle) => Capabilities.Of(account, new Address(account.Id, account.Channel, handle));
    }

    [Theory]
    [InlineData(32, ChoiceForm.Buttons)]
    [InlineData(33, ChoiceForm.List)]
    public void An_id_may_be_measured_in_bytes(int umlauts, ChoiceForm form) =>
        Telegram.FormOf([new ChoiceOption(new string('ä', umlauts), "Red")]).ShouldBe(form);

    [Fact]
    public void Options_that_open_and_options_that_ask_for_a_place_need_different_keyboards()
    {
        ChoiceOption open = new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/")) };
        ChoiceOption place = new("here", "Where I am") { Action = new OptionAction.SharePlace() };

        Telegram.FormOf([open]).ShouldBe(ChoiceForm.Buttons);
        Telegram.FormOf([place]).ShouldBe(ChoiceForm.List);
        Fit.To(new Content.Choice("How?", [open, place]), Telegram).Parts
            .ShouldBe([new Content.Text("How?\n1. Our page: https://example.com/\n2. Where I am")]);
    }

    [Fact]
    public void A_card_without_options_is_text_where_cards_need_one()
    {
        var card = new Content.Card("Blue box", "With a lid", null, []);

        Fit.To(card, Line).Parts.ShouldBe([new Content.Text("Blue box\nWith a lid")]);
        Fit.To(card, Telegram).Parts.ShouldBe([card]);
    }

    [Fact]
    public void Cards_of_a_carousel_must_look_alike_on_line()
    {
        Content.Card one = new("Blue box", "With a lid", null, [new("blue", "Take it")]);
        var other = one with { Title = "Red box", Options = [new("red", "Take it")] };

        Line.Carousel!.Hold([one, other]).ShouldBeTrue();
        Line.Carousel.Hold([one, other with { Body = null }]).ShouldBeFalse();
        Line.Carousel.Hold([one, other with { Picture = new Uri("https://cdn.example.com/a.jpg") }]).ShouldBeFalse();
        Line.Carousel.Hold([one, other with { Options = [new("red", "Take it"), new("no", "No")] }]).ShouldBeFalse();
    }
}

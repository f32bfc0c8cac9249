using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

public sealed class OwnCapabilitiesTests
{
    [Fact]
    public void The_least_that_can_be_declared_is_text()
    {
        var can = OwnCapabilities.Read("""{"text":300}""");

        (can.TextLength, can.TextBytes, can.CaptionLength, can.Media.Count, can.Captioned.Count).ShouldBe((300, int.MaxValue, 0, 0, 0));
        (can.Buttons, can.List, can.Card, can.Carousel, can.ServiceWindow).ShouldBe((null, null, null, null, null));
        (can.Locations, can.Contacts, can.Templates, can.MediaById, can.Uploads).ShouldBe((false, false, false, false, false));
    }

    [Fact]
    public void All_that_can_be_declared_is_understood()
    {
        var can = OwnCapabilities.Read(
            """
            {"text":4000,"textBytes":8000,"caption":1000,"media":["image","sticker"],"captioned":["image"],
             "buttons":{"options":3,"fewest":2,"label":20,"description":10,"id":100,"body":500,"actions":["open","share-place"]},
             "list":{"options":10,"label":24},"card":{"title":80,"body":200,"buttons":{"options":1,"label":20}},
             "carousel":{"fewest":2,"most":10,"card":{"title":40}},"locations":true,"contacts":true,"templates":true,"windowHours":48}
            """);

        (can.TextLength, can.TextBytes, can.CaptionLength).ShouldBe((4000, 8000, 1000));
        can.Media.ShouldBe([MediaType.Image, MediaType.Sticker], ignoreOrder: true);
        can.Captioned.ShouldBe([MediaType.Image]);
        can.Buttons!.Actions.ShouldBe([ActionKind.Open, ActionKind.SharePlace], ignoreOrder: true);
        (can.Buttons with { Actions = [] }).ShouldBe(new ChoiceLimits(3, 20, 10, 100, 500) { Fewest = 2 });
        (can.List! with { Actions = [] }).ShouldBe(new ChoiceLimits(10, 24, 0, 200, 4000));
        (can.Card!.Title, can.Card.Body, can.Card.Options!.Options).ShouldBe((80, 200, 1));
        can.Carousel.ShouldBe(new CarouselLimits(2, 10, new CardLimits(40, 0, null)));
        (can.Locations, can.Contacts, can.Templates, can.ServiceWindow).ShouldBe((true, true, true, Duration.FromHours(48)));
    }

    [Theory]
    [InlineData("", "It is no JSON of capabilities.")]
    [InlineData("text=4000", "It is no JSON of capabilities.")]
    [InlineData("""{"text":300,"text":400}""", "It is no JSON of capabilities.")]
    [InlineData("4000", "An object of capabilities is expected.")]
    [InlineData("{}", "text: a number from 100 to 1000000 is expected.")]
    [InlineData("""{"text":"300"}""", "text: a number from 100 to 1000000 is expected.")]
    [InlineData("""{"text":99}""", "text: a number from 100 to 1000000 is expected.")]
    [InlineData("""{"text":300.5}""", "text: a number from 100 to 1000000 is expected.")]
    [InlineData("""{"text":300,"caption":301}""", "caption: a number from 0 to 300 is expected.")]
    [InlineData("""{"text":300,"button":{}}""", "button is unknown. Did you mean 'buttons'?")]
    [InlineData("""{"text":300,"buttons":3}""", "buttons: an object is expected.")]
    [InlineData("""{"text":300,"buttons":{"label":20}}""", "buttons.options: a number from 1 to 1000 is expected.")]
    [InlineData("""{"text":300,"buttons":{"options":3,"label":20,"fewest":4}}""", "buttons.fewest: a number from 1 to 3 is expected.")]
    [InlineData("""{"text":300,"buttons":{"options":3,"label":20,"actions":["dance"]}}""", "buttons.actions: a list of open, dial, share-place is expected.")]
    [InlineData("""{"text":300,"buttons":{"options":3,"label":20,"actions":[null]}}""", "buttons.actions: a list of open, dial, share-place is expected.")]
    [InlineData("""{"text":300,"card":{"title":20,"buttons":{"options":3}}}""", "card.buttons.label: a number from 5 to 300 is expected.")]
    [InlineData("""{"text":300,"carousel":{"most":3}}""", "carousel.card: what each card can hold is expected.")]
    [InlineData("""{"text":300,"media":"image"}""", "media: a list of image, audio, video, file, sticker is expected.")]
    [InlineData("""{"text":300,"locations":"yes"}""", "locations: true or false is expected.")]
    [InlineData("""{"text":300,"windowHours":0}""", "windowHours: a number from 1 to 8784 is expected.")]
    public void What_is_wrong_with_a_declaration_is_said_with_its_place(string json, string problem) =>
        Should.Throw<FormatException>(() => OwnCapabilities.Read(json)).Message.ShouldBe(problem);

    [Fact]
    public void What_an_account_declares_goes_before_what_its_provider_can()
    {
        Capabilities.Of(Accounts.Own with { Capabilities = null }).ShouldBe(OwnCapabilities.TextOnly);
        Capabilities.Of(Accounts.Own).ShouldBe(Accounts.Own.Capabilities);
        Capabilities.Of(Accounts.Line).ShouldBe(Capabilities.Of(Channel.Line, "line"));
    }
}

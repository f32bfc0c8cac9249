using Messaging.Brands;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Brands;

public sealed class BrandVoiceTests
{
    private static readonly Brand Plain = new("Acme") { Emoji = false, Gifs = false, Bubble = 40 };

    [Theory]
    [InlineData("Hello 😀!", "Hello!")]
    [InlineData("😀", "")]
    [InlineData("👨‍👩‍👧‍👦 family", "family")]
    [InlineData("🇩🇪 Berlin 🇫🇷", "Berlin")]
    [InlineData("Press 1️⃣ now", "Press now")]
    [InlineData("❤️ you", "you")]
    [InlineData("Done ✅", "Done")]
    [InlineData("5 € → 100 % © ™ 1. #2 *", "5 € → 100 % © ™ 1. #2 *")]
    [InlineData("文字 ☎ 12", "文字 12")]
    [InlineData("  as it is ", "  as it is ")]
    public void A_brand_without_emoji_says_the_rest(string text, string said) =>
        BrandVoice.Apply(Plain, new Content.Text(text)).ShouldBe(new Content.Text(said));

    [Fact]
    public void Options_and_cards_lose_them_too_and_an_option_keeps_a_name()
    {
        var choice = new Content.Choice("How was it? 😀", [new("good", "Good 👍"), new("bad", "👎")]);

        var said = BrandVoice.Apply(Plain, choice).ShouldBeOfType<Content.Choice>();

        said.Body.ShouldBe("How was it?");
        said.Options.Select(option => option.Label).ShouldBe(["Good", "👎"]);
    }

    [Fact]
    public void Moving_pictures_are_not_sent_where_the_brand_has_none()
    {
        var gif = new Content.Media(MediaType.Image, new MediaSource.Link(new Uri("https://e.co/dance.GIF?x=1")));

        BrandVoice.Apply(Plain, gif).ShouldBeNull();
        BrandVoice.Apply(Plain, gif with { Source = new MediaSource.ProviderMedia("1"), ContentType = "image/gif" }).ShouldBeNull();
        BrandVoice.Apply(new Brand("Fun"), gif).ShouldBe(gif);
    }

    [Fact]
    public void Long_texts_come_in_several_bubbles_that_end_with_a_sentence()
    {
        var can = BrandVoice.Within(Plain, Capabilities.Of(Channel.WhatsApp, "whatsapp"));

        Fit.To(new Content.Text("Your parcel has left us. It arrives tomorrow before noon."), can).Parts
            .ShouldBe([new Content.Text("Your parcel has left us."), new Content.Text("It arrives tomorrow before noon.")]);
        BrandVoice.Within(Plain with { Bubble = 5000 }, can).ShouldBe(can);
    }

    [Theory]
    [InlineData(Tone.Formal, "Hast du die Nummer?", "de", "du")]
    [InlineData(Tone.Formal, "Deine Nummer bitte", "de-AT", "Deine")]
    [InlineData(Tone.Formal, "Haben Sie die Nummer?", "de", null)]
    [InlineData(Tone.Informal, "Wir helfen Ihnen gern.", "de", "Ihnen")]
    [InlineData(Tone.Informal, "Wir helfen ihnen gern.", "de", null)]
    [InlineData(Tone.Formal, "Tu as la référence ?", "fr", "Tu")]
    [InlineData(Tone.Informal, "Pouvez-vous patienter ?", "fr", "vous")]
    [InlineData(Tone.Formal, "Le numéro du client", "fr", null)]
    [InlineData(Tone.Informal, "¿Tiene usted el número?", "es", "usted")]
    [InlineData(Tone.Any, "Hast du die Nummer?", "de", null)]
    [InlineData(Tone.Formal, "Do you have it, du?", "en", null)]
    public void A_tone_is_told_by_words_that_address_in_one_way_only(Tone tone, string text, string language, string? word)
    {
        var objections = BrandVoice.Objections(new Brand("Acme") { Tone = tone }, text, language).ToList();

        (objections.Count == 0 ? null : objections.ShouldHaveSingleItem()).ShouldBe(
            word is null ? null : $"Acme addresses people {(tone is Tone.Formal ? "formally" : "informally")}, not with '{word}'.");
    }

    [Fact]
    public void A_writer_is_told_everything_at_once() =>
        BrandVoice.Objections(Plain with { Tone = Tone.Formal }, new Content.Choice("Magst du das? 😀", [new("y", "Ja 😀")]), "de")
            .ShouldBe(["Acme uses no emoji.", "Acme addresses people formally, not with 'du'."]);
}

using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Channels;

public sealed class ChoiceAnswerTests
{
    private static readonly ChoiceOption[] Colours = [new("r", "Red"), new("g", "Grün"), new("b", "Café crème")];

    [Theory]
    [InlineData("Red", "r")]
    [InlineData("  rEd\n", "r")]
    [InlineData("grun", "g")]
    [InlineData("GRU\u0308N", "g")]
    [InlineData("CAFE CREME", "b")]
    [InlineData("1", "r")]
    [InlineData("2.", "g")]
    [InlineData("3)", "b")]
    [InlineData("(3)", "b")]
    [InlineData("２", "g")]
    [InlineData("２．", "g")]
    [InlineData("03", "b")]
    [InlineData("2\ufe0f\u20e3", "g")]
    [InlineData("③", "b")]
    [InlineData("٢", "g")]
    [InlineData("two", "g")]
    [InlineData("Zwei!", "g")]
    [InlineData("première", "r")]
    [InlineData("fünf", null)]
    [InlineData("二", "g")]
    [InlineData("TRÊS", "b")]
    [InlineData("b", "b")]
    public void A_typed_reply_picks_by_label_or_number_or_id(string typed, string? option) =>
        (ChoiceAnswer.Match(new Content.Text(typed), Colours)?.Id).ShouldBe(option);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("Reddish")]
    [InlineData("two of them")]
    [InlineData(".")]
    public void Anything_else_picks_nothing(string typed) => ChoiceAnswer.Match(new Content.Text(typed), Colours).ShouldBeNull();

    [Fact]
    public void Half_an_emoji_picks_nothing_and_harms_nothing() =>
        ChoiceAnswer.Match(new Content.Text("\ud83d"), [.. Colours, new("x", "a\ude00")]).ShouldBeNull();

    [Fact]
    public void A_tap_picks_by_its_payload_and_only_then_by_its_label()
    {
        ChoiceAnswer.Match(new Content.ChoiceReply("g", "Red"), Colours)!.Id.ShouldBe("g");
        ChoiceAnswer.Match(new Content.ChoiceReply("of another flow", "red"), Colours)!.Id.ShouldBe("r");
        ChoiceAnswer.Match(new Content.ChoiceReply("G", "?"), Colours).ShouldBeNull();
        ChoiceAnswer.Match(new Content.ChoiceReply("1", "1"), Colours).ShouldBeNull();
    }

    [Fact]
    public void A_label_that_is_a_number_goes_before_the_number_of_an_option() =>
        ChoiceAnswer.Match(new Content.Text("1"), [new("best", "5"), new("worst", "1")])!.Id.ShouldBe("worst");

    [Fact]
    public void A_reply_that_could_mean_two_options_picks_neither_unless_one_is_exact()
    {
        ChoiceOption[] options = [new("a", "resume"), new("b", "Résumé")];

        ChoiceAnswer.Match(new Content.Text("RESUME"), options).ShouldBeNull();
        ChoiceAnswer.Match(new Content.Text("Résumé"), options)!.Id.ShouldBe("b");
    }

    [Fact]
    public void A_voicing_mark_is_no_accent() =>
        ChoiceAnswer.Match(new Content.Text("は"), [new("a", "ば"), new("b", "ぱ")]).ShouldBeNull();

    [Fact]
    public void What_is_neither_tapped_nor_typed_picks_nothing() =>
        ChoiceAnswer.Match(new Content.Location(1, 1), Colours).ShouldBeNull();
}

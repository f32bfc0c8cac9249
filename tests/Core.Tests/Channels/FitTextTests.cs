using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Core.Tests.Channels;

public sealed class FitTextTests
{
    [Fact]
    public void A_text_is_split_between_paragraphs_rather_than_lines() =>
        Split("First line.\nSecond line.\n\nThird line.\nFourth.", 40).ShouldBe(["First line.\nSecond line.", "Third line.\nFourth."]);

    [Fact]
    public void Between_lines_rather_than_sentences() =>
        Split("One. Two. Three.\nFour. Five. Six.", 24).ShouldBe(["One. Two. Three.", "Four. Five. Six."]);

    [Fact]
    public void Between_sentences_rather_than_words() =>
        Split("She asked: \"Is it there?\" Nobody knew it.", 30).ShouldBe(["She asked: \"Is it there?\"", "Nobody knew it."]);

    [Fact]
    public void Between_words_where_a_sentence_would_leave_the_message_half_empty() =>
        Split("No. She asked again and again and again.", 30).ShouldBe(["No. She asked again and again", "and again."]);

    [Fact]
    public void Between_words_rather_than_letters() =>
        Split("one two three four", 10).ShouldBe(["one two", "three four"]);

    [Fact]
    public void A_word_that_fits_into_a_message_is_never_broken() =>
        Split("a incomprehensible", 16).ShouldBe(["a", "incomprehensible"]);

    [Fact]
    public void A_script_without_spaces_is_split_at_its_sentences_or_anywhere()
    {
        Split("今日は晴れです。明日は雨が降るでしょう", 12).ShouldBe(["今日は晴れです。", "明日は雨が降るでしょう"]);
        Split("あいうえおかきくけこさしすせそ", 10).ShouldBe(["あいうえおかきくけこ", "さしすせそ"]);
        Split("x あいうえおかきくけこさしすせそ", 10).ShouldBe(["x あいうえおかきく", "けこさしすせそ"]);
    }

    [Theory]
    [InlineData("aaaa aaaa", 9)]
    [InlineData("éé éé", 9)]
    [InlineData("文文文文", 12)]
    [InlineData("😀😀😀", 12)]
    public void Where_the_vendor_counts_bytes_a_text_of_just_as_many_is_one_message(string text, int bytes)
    {
        InBytes(text, bytes).ShouldBe([text]);
        InBytes(text, bytes - 1).Count.ShouldBe(2);
        string.Concat(InBytes(text, bytes - 1)).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_stays_whole() =>
        Split("Here: https://example.com/a.b?c=d and more", 30).ShouldBe(["Here:", "https://example.com/a.b?c=d", "and more"]);

    [Fact]
    public void A_link_longer_than_a_message_is_broken_because_nothing_else_can_be() =>
        Split("See www.example.com/0123456789 now", 20).ShouldBe(["See", "www.example.com/0123", "456789 now"]);

    [Fact]
    public void What_is_seen_as_one_character_stays_whole()
    {
        const string Family = "👨‍👩‍👧‍👦";

        Split(Family + Family + Family, 25).ShouldBe([Family + Family, Family]);
        Split("🇩🇪🇫🇷🇮🇹", 6).ShouldBe(["🇩🇪", "🇫🇷", "🇮🇹"]);
        Split("e\u0301e\u0301e\u0301", 5).ShouldBe(["e\u0301e\u0301", "e\u0301"]);
        Split("a\r\nb\r\nc", 4).ShouldBe(["a\r\nb", "c"]);
    }

    [Fact]
    public void A_cluster_longer_than_a_message_is_broken_but_no_surrogate_pair() =>
        Split("👨‍👩‍👧‍👦", 4).ShouldBe(["👨‍", "👩‍", "👧‍", "👦"]);

    [Fact]
    public void Space_at_a_cut_is_dropped_and_elsewhere_kept() =>
        Split("  a  b      \n\n   c  d  e", 9).ShouldBe(["a  b", "c  d  e"]);

    [Fact]
    public void Nothing_visible_is_lost_in_long_space() => Split("a" + new string(' ', 50) + "b", 10).ShouldBe(["a", "b"]);

    [Fact]
    public void The_number_of_messages_is_said() =>
        Fit.To(new Content.Text("one two"), Limited(5)).Losses
            .ShouldBe(["The text is longer than the channel allows and is sent as 2 messages."]);

    private static IEnumerable<string> Split(string text, int longest) =>
        Fit.To(new Content.Text(text), Limited(longest)).Parts.Select(part => ((Content.Text)part).Body);

    private static List<string> InBytes(string text, int bytes) =>
        [.. Fit.To(new Content.Text(text), Limited(1000) with { TextBytes = bytes }).Parts.Select(part => ((Content.Text)part).Body)];

    private static Capabilities Limited(int length) => Capabilities.Of(Channel.Sms, "twilio") with { TextLength = length };
}

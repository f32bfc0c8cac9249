using System.Text;
using Messaging.Messages;

namespace Messaging.Core.Tests.Media;

public sealed class MediaContentTests
{
    [Theory]
    [InlineData("FFD8FFE000104A464946", "image/jpeg", MediaType.Image)]
    [InlineData("89504E470D0A1A0A", "image/png", MediaType.Image)]
    [InlineData("474946383961", "image/gif", MediaType.Image)]
    [InlineData("524946460000000057454250", "image/webp", MediaType.Image)]
    [InlineData("000000186674797068656963", "image/heic", MediaType.Image)]
    [InlineData("000000186674797061766966", "image/avif", MediaType.Image)]
    [InlineData("00000018667479706D703432", "video/mp4", MediaType.Video)]
    [InlineData("000000186674797071742020", "video/quicktime", MediaType.Video)]
    [InlineData("00000018667479703367703400", "video/3gpp", MediaType.Video)]
    [InlineData("1A45DFA3", "video/webm", MediaType.Video)]
    [InlineData("00000018667479704D344120", "audio/mp4", MediaType.Audio)]
    [InlineData("4F676753", "audio/ogg", MediaType.Audio)]
    [InlineData("49443303", "audio/mpeg", MediaType.Audio)]
    [InlineData("FFFB9064", "audio/mpeg", MediaType.Audio)]
    [InlineData("FFF15080", "audio/aac", MediaType.Audio)]
    [InlineData("2321414D520A", "audio/amr", MediaType.Audio)]
    [InlineData("524946460000000057415645", "audio/wav", MediaType.Audio)]
    [InlineData("255044462D312E37", "application/pdf", MediaType.File)]
    [InlineData("504B0304", "application/zip", MediaType.File)]
    [InlineData("4D5A90000300", "application/octet-stream", MediaType.File)]
    [InlineData("7F454C4602", "application/octet-stream", MediaType.File)]
    [InlineData("", "application/octet-stream", MediaType.File)]
    public void A_file_is_what_is_in_it(string hex, string contentType, MediaType kind)
    {
        var found = MediaContent.TypeOf(Convert.FromHexString(hex));

        found.ShouldBe(contentType);
        MediaContent.KindOf(found).ShouldBe(kind);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("Grüße 你好")]
    [InlineData("BEGIN:VCARD")]
    public void What_a_browser_would_run_is_plain_text(string text) => MediaContent.TypeOf(Encoding.UTF8.GetBytes(text)).ShouldBe("text/plain");

    [Fact]
    public void Text_that_was_cut_within_a_letter_is_text_still() =>
        MediaContent.TypeOf(Encoding.UTF8.GetBytes("Grüße 你好").AsSpan()[..^1]).ShouldBe("text/plain");
}

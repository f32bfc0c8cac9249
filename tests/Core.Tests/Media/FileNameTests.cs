using Messaging.Messages;

namespace Messaging.Core.Tests.Media;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Rechnung März.pdf", "application/pdf", "Rechnung März.pdf")]
    [InlineData("../../etc/passwd", "text/plain", "passwd.txt")]
    [InlineData(@"C:\Users\me\photo.JPG", "image/jpeg", "photo.jpg")]
    [InlineData("invoice.pdf.exe", "application/octet-stream", "invoice.pdf.exe")]
    [InlineData("invoice\u202efdp.exe", "application/pdf", "invoicefdp.exe.pdf")]
    [InlineData("CON.txt", "text/plain", "_CON.txt")]
    [InlineData("a<b>:c|d?.png", "image/png", "abcd.png")]
    [InlineData("report.docx", "application/zip", "report.docx")]
    [InlineData("...", "image/png", "file.png")]
    [InlineData(null, "image/png", "file.png")]
    [InlineData("", "application/octet-stream", "file")]
    [InlineData("half\ud83d.png", "image/png", "half.png")]
    [InlineData("line\r\nbreak.txt", "text/plain", "linebreak.txt")]
    public void A_name_says_the_same_and_does_no_harm(string? given, string contentType, string clean) =>
        FileName.Clean(given, contentType).ShouldBe(clean);

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("😀", 80)) + ".jpg", "image/jpeg");

        clean.Length.ShouldBeLessThanOrEqualTo(100);
        clean.ShouldEndWith("😀.jpg");
    }

    [Fact]
    public void A_clean_name_is_clean()
    {
        foreach (var name in (string[])["../../etc/passwd", "CON.txt", "invoice\u202efdp.exe", "a.b.c.d", " .x. "])
        {
            var clean = FileName.Clean(name, "text/plain");
            FileName.Clean(clean, "text/plain").ShouldBe(clean);
        }
    }
}

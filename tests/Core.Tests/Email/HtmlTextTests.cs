namespace Messaging.Core.Tests.Email;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("<p>Hello <b>Ada</b> &amp; all&nbsp;of you</p>", "Hello Ada & all of you")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("One<br>Two<br/>Three", "One\nTwo\nThree")]
    [InlineData("<div>One</div>\n   <div>Two\n  and a half</div>", "One\nTwo and a half")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two")]
    [InlineData("<style>p{}</style><p>Seen</p><script>if (a<b) alert(1)</script>", "Seen")]
    [InlineData("<title>Not this</title><!-- nor <b>that</b> -->This", "This")]
    [InlineData("<blockquote><p>Old</p><blockquote>Older</blockquote></blockquote>New", "> Old\n\n>> Older\n\nNew")]
    [InlineData("<a href=\"https://example.org/a?b=1&amp;c=2\">here</a>", "here (https://example.org/a?b=1&c=2)")]
    [InlineData("<a href=\"https://example.org\">https://example.org/</a>", "https://example.org/")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>", "here")]
    [InlineData("<a href=\"https://example.org\"><img src=\"x\"></a>", "")]
    [InlineData("1 < 2 and <b>3", "1 3")]
    [InlineData("&#128512;&lt;b&gt;", "😀<b>")]
    [InlineData("<p>Open", "Open")]
    [InlineData("<script>never ends", "")]
    [InlineData("a<", "a")]
    public void HTML_is_read_as_it_is_seen(string html, string text) => Mails.Shown(html).ShouldBe(text);

    [Fact]
    public void Plain_text_goes_before_HTML() =>
        Mails.Only(Mails.Of(text: "Plain", html: "<p>HTML</p>")).Content.ShouldBe(new Messaging.Messages.Content.Text("Plain"));

    [Fact]
    public void A_page_of_nothing_but_brackets_is_read_at_once() => Mails.Shown(new string('<', 500_000)).ShouldBe("");
}

using Messaging.Channels;
using Messaging.Providers.WebChat;

namespace Messaging.Core.Tests.Providers.WebChat;

public sealed class WebChatTokenTests
{
    private static readonly Account Site = Accounts.WebChat;

    [Fact]
    public void A_token_proves_its_session() =>
        WebChatToken.Session(Site, WebChatToken.Issue(Site, "aZ09-_")).ShouldBe("aZ09-_");

    // Computed with openssl: HMAC-SHA256 of "site|session-1" under "widget-secret", in base64url without padding.
    [Fact]
    public void A_token_is_what_the_documentation_says() =>
        WebChatToken.Issue(Site, "session-1").ShouldBe("session-1.Y3oN_n3AI8c2YXZ-1Z8tqy7WaK0AuwbrViRpScs_TfE");

    [Fact]
    public void A_token_proves_nothing_else()
    {
        var token = WebChatToken.Issue(Site, "session-1");
        string[] tampered =
        [
            "", ".", "session-1", "session-1.", token + "A", token[..^1], token.ToUpperInvariant(), $"x.{token}", $" {token}",
            token.Replace("session-1", "session-2", StringComparison.Ordinal),
        ];

        tampered.ShouldAllBe(text => WebChatToken.Session(Site, text) == null);
        WebChatToken.Session(Site with { Id = AccountId.Parse("other") }, token).ShouldBeNull();
        WebChatToken.Session(Site with { Secrets = Accounts.Secrets(("Key", "new")) }, token).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void A_session_is_short_and_plain(string session) =>
        Should.Throw<FormatException>(() => WebChatToken.Issue(Site, session));

    [Theory]
    [InlineData("Bearer ", true)]
    [InlineData("bearer  ", true)]
    [InlineData("Basic ", false)]
    [InlineData("", false)]
    public void The_token_comes_as_a_bearer(string scheme, bool accepted)
    {
        var header = ("Authorization", scheme + WebChatToken.Issue(Site, "s"));
        var webhook = Requests.Post("https://chat.example.com/", "application/json", "{}", header);

        new WebChatProvider().Verify(webhook, Site, Requests.Now).ShouldBe(accepted);
    }

    [Fact]
    public void Nobody_is_let_in_without_a_token()
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", "{}");

        new WebChatProvider().Verify(webhook, Site, Requests.Now).ShouldBeFalse();
    }
}

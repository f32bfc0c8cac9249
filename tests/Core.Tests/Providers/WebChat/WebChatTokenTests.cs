using System.Collections.Immutable;
using Messaging.Channels;
using Messaging.Providers.WebChat;
using NodaTime;

namespace Messaging.Core.Tests.Providers.WebChat;

public sealed class WebChatTokenTests
{
    private static readonly Account Site = Accounts.WebChat;

    [Fact]
    public void A_token_proves_its_session() =>
        Session(WebChatToken.Issue(Site, "aZ09-_")).ShouldBe("aZ09-_");

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

        tampered.ShouldAllBe(text => Session(text) == null);
        Session(token, Site with { Id = AccountId.Parse("other") }).ShouldBeNull();
        Session(token, Site with { Secrets = Accounts.Secrets(("Key", "new")) }).ShouldBeNull();
    }

    [Fact]
    public void A_token_says_until_when_it_holds_and_what_the_page_said()
    {
        var pass = new WebChatPass("u-1")
        {
            Until = Requests.Now + Duration.FromSeconds(1),
            Context = ImmutableSortedDictionary<string, string>.Empty.Add("page", "/größe"),
        };
        var token = WebChatToken.Issue(Site, pass);

        var read = WebChatToken.Read(Site, token, Requests.Now).ShouldNotBeNull();
        (read.Session, read.Until, read.IsKnown).ShouldBe(("u-1", pass.Until, true));
        read.Context.ShouldBe(pass.Context);
        WebChatToken.Read(Site, token, Requests.Now + Duration.FromSeconds(1)).ShouldBeNull();
        var parts = token.Split('.');
        Session($"{parts[0]}.{parts[2]}").ShouldBeNull();
        Session($"{parts[0]}.e30.{parts[2]}").ShouldBeNull();
    }

    [Fact]
    public void A_known_users_handle_is_his_on_all_devices_and_does_not_say_who_he_is()
    {
        var handle = WebChatPass.SessionOf(Site, "anna@example.com");

        handle.ShouldBe(WebChatPass.SessionOf(Site, "anna@example.com"));
        handle.ShouldNotBe(WebChatPass.SessionOf(Site, "ben@example.com"));
        handle.ShouldNotBe(WebChatPass.SessionOf(Site with { Id = AccountId.Parse("other") }, "anna@example.com"));
        handle.ShouldStartWith("u-");
        handle.ShouldNotContain("anna");
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

    private static string? Session(string token, Account? at = null) => WebChatToken.Read(at ?? Site, token, Requests.Now)?.Session;
}

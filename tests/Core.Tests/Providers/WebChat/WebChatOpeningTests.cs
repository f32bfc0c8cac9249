using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Providers.WebChat;

namespace Messaging.Core.Tests.Providers.WebChat;

public sealed class WebChatOpeningTests
{
    private const string Key = "an identity key of 32 characters, at least";

    private static readonly Account Site = Accounts.WebChat with { Secrets = Accounts.Secrets(("Key", "widget-secret"), ("IdentityKey", Key)) };
    private static readonly long Now = Requests.Now.ToUnixTimeSeconds();

    [Fact]
    public void A_visitor_may_say_nothing() => Opened("").ShouldBe(new WebChatOpening.Welcome(null, null));

    [Fact]
    public void A_page_says_where_its_visitor_is() =>
        Opened("""{"context":{"product":"hat"}}""").ShouldBeOfType<WebChatOpening.Welcome>().Context!["product"].ShouldBe("hat");

    [Fact]
    public void A_JWT_says_who_he_is()
    {
        var user = Opened(Body(Token(Claims(("name", "Anna"), ("email", "anna@example.com"))))).ShouldBeOfType<WebChatOpening.Welcome>().User.ShouldNotBeNull();

        user.Fields.ShouldBe(new Dictionary<string, string> { ["email"] = "anna@example.com", ["name"] = "Anna", ["user"] = "42" }, ignoreOrder: true);
    }

    // Computed with openssl: HMAC-SHA256 of "42" under the key, in hex.
    [Theory]
    [InlineData("42", "6e582a3bd080a5c6af10622d78b2247e843a962d40d650455b73e73379ba5f64", true)]
    [InlineData("42", "6E582A3BD080A5C6AF10622D78B2247E843A962D40D650455B73E73379BA5F64", true)]
    [InlineData("43", "6e582a3bd080a5c6af10622d78b2247e843a962d40d650455b73e73379ba5f64", false)]
    [InlineData("42", "6e582a3bd080a5c6af10622d78b2247e843a962d40d650455b73e73379ba5f6", false)]
    public void The_HMAC_of_his_id_says_who_he_is(string id, string hash, bool proves)
    {
        var opening = Opened(JsonSerializer.Serialize(new { user = new { id, hash } }));

        (opening is WebChatOpening.Welcome { User.Id: "42" }).ShouldBe(proves);
        (opening is WebChatOpening.Unproven).ShouldBe(!proves);
    }

    [Fact]
    public void What_proves_nothing_is_refused()
    {
        var good = Token(Claims());
        var (header, claims, signature) = (good.Split('.')[0], good.Split('.')[1], good.Split('.')[2]);
        string[] forged =
        [
            Token(Claims(("exp", Now - 60))), Token(Claims(("exp", null))), Token(Claims(("exp", "tomorrow"))), Token(Claims(("nbf", Now + 61))),
            Token(Claims(), "another account's key, also a long one"),
            $"{Encoded("""{"alg":"none"}""")}.{claims}.", $"{Encoded("""{"alg":"none"}""")}.{claims}.{signature}", $"{Encoded("""{"alg":"RS256"}""")}.{claims}.{signature}",
            $"{header}.{Encoded("""{"sub":"43","exp":9999999999}""")}.{signature}", $"{header}.{claims}", "x", $"{good}.x", good[..^1],
        ];

        foreach (var token in forged)
        {
            Opened(Body(token)).ShouldBeOfType<WebChatOpening.Unproven>(token);
        }
    }

    [Theory]
    [InlineData(-59)]
    [InlineData(3600)]
    public void Two_clocks_may_differ_by_a_minute(int seconds) =>
        Opened(Body(Token(Claims(("exp", Now + seconds), ("nbf", Now + 60))))).ShouldBeOfType<WebChatOpening.Welcome>().User.ShouldNotBeNull();

    [Theory]
    [InlineData("[]", "jwt")]
    [InlineData("{", "JSON")]
    [InlineData("""{"jwt":7}""", "jwt")]
    [InlineData("""{"user":"42"}""", "user")]
    [InlineData("""{"user":{"id":"42"}}""", "user.hash")]
    [InlineData("""{"user":{"hash":"00"}}""", "user.id")]
    [InlineData("""{"jwt":"a.b.c","user":{"id":"42","hash":"00"}}""", "user")]
    [InlineData("""{"context":{"page":1}}""", "context")]
    public void What_is_not_understood_is_named(string body, string field) =>
        Opened(body).ShouldBeOfType<WebChatOpening.Malformed>().Reason.ShouldContain(field);

    [Fact]
    public void A_token_that_says_no_user_is_named() =>
        Opened(Body(Token(Claims(("sub", 42))))).ShouldBeOfType<WebChatOpening.Malformed>().Reason.ShouldStartWith("jwt.sub:");

    [Fact]
    public void A_context_that_travels_in_a_token_is_short() =>
        Opened(JsonSerializer.Serialize(new { context = new { page = new string('x', 1000) } })).ShouldBeOfType<WebChatOpening.Malformed>().Reason.ShouldStartWith("context:");

    [Fact]
    public void Without_a_key_nobody_can_prove_who_he_is() =>
        WebChatOpening.Read(Encoding.UTF8.GetBytes(Body(Token(Claims()))), Accounts.WebChat, Requests.Now)
            .ShouldBeOfType<WebChatOpening.Malformed>().Reason.ShouldContain("IdentityKey");

    private static WebChatOpening Opened(string body) => WebChatOpening.Read(Encoding.UTF8.GetBytes(body), Site, Requests.Now);

    private static string Body(string token) => JsonSerializer.Serialize(new { jwt = token });

    private static string Token(JsonObject claims, string key = Key)
    {
        var said = $"{Encoded("""{"alg":"HS256","typ":"JWT"}""")}.{Encoded(claims.ToJsonString())}";
        return $"{said}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(said)))}";
    }

    private static JsonObject Claims(params (string Name, JsonNode? Value)[] others)
    {
        var claims = new JsonObject { ["sub"] = "42", ["exp"] = Now + 300 };
        foreach (var (name, value) in others)
        {
            claims[name] = value;
        }

        return claims;
    }

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

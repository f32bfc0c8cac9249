using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;
using Messaging.Providers;
using Messaging.Providers.Rcs;

namespace Messaging.Core.Tests.Providers.Rcs;

public sealed class RcsSignatureTests
{
    private const string Data = """{"senderPhoneNumber":"+4915112345678","messageId":"Mx1","text":"Grüße"}""";
    private const string Header = "X-Goog-Signature";

    private readonly RcsProvider _rcs = new();

    [Fact]
    public void A_signature_that_somebody_else_computed_holds()
    {
        // printf '{"text":"Hi"}' | openssl dgst -sha512 -hmac SJENCPGJESMGUFPY -binary | base64 -w0
        var account = Accounts.Rcs with { Secrets = Accounts.Secrets(("ClientToken", "SJENCPGJESMGUFPY")) };
        var webhook = Post(Envelope("""{"text":"Hi"}"""), "k9HkUGppOa1P7c0ufNuD2EJwHJkZvp9DN60DVsgUE6JRlimI2pnkclumY3+fVM/kG6gDgQ/EQ4g26qkVthNfSg==");

        _rcs.Verify(webhook, account, Requests.Now).ShouldBeTrue();
    }

    [Fact]
    public void What_the_envelope_holds_is_signed_and_not_how_it_is_packed()
    {
        Accepts(Post(Envelope(Data), Signed(Data))).ShouldBeTrue();
        Accepts(Post(Envelope(Data).Replace("subscription", "other", StringComparison.Ordinal), Signed(Data))).ShouldBeTrue();
        Accepts(Post(Envelope(Data, urlSafe: true), Signed(Data))).ShouldBeTrue();
        Accepts(Post(Data, Signed(Data))).ShouldBeTrue();
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        var envelope = Envelope(Data);
        var right = Signed(Data);
        (string Name, Webhook Webhook)[] forgeries =
        [
            ("no signature", Requests.Post("https://chat.example.com/", "application/json", envelope)),
            ("an empty one", Post(envelope, "")),
            ("a wrong one", Post(envelope, Signed("other"))),
            ("another body", Post(Envelope(Data.Replace("Mx1", "Mx2", StringComparison.Ordinal)), right)),
            ("the header twice", Post(envelope, $"{right},{right}")),
            ("over the base 64", Post(envelope, Signed(Convert.ToBase64String(Encoding.UTF8.GetBytes(Data))))),
            ("over the envelope", Post(envelope, Signed(envelope))),
            ("no JSON", Post("hello", Signed("hello"))),
            ("no data", Post("""{"message":{}}""", Signed(""))),
            ("by GET", Post(envelope, right) with { Method = "GET" }),
        ];

        forgeries.Where(forgery => Accepts(forgery.Webhook)).Select(forgery => forgery.Name).ShouldBeEmpty();
        _rcs.Verify(Post(envelope, right), Other, Requests.Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"clientToken":"client-secret","secret":"1234"}""", 200, "1234")]
    [InlineData("""{"secret":"1234","clientToken":"another"}""", 400, "")]
    public void The_handshake_gets_its_secret_back_for_our_token_only(string body, int status, string answer)
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", body);

        _rcs.IsHandshake(webhook).ShouldBeTrue();
        var answered = _rcs.Answer(webhook, Accounts.Rcs);
        (answered.Status, answered.Body, answered.ContentType).ShouldBe((status, answer, status == 200 ? "text/plain" : null));
    }

    [Theory]
    [InlineData("""{"clientToken":"client-secret"}""")]
    [InlineData("""{"secret":"1234"}""")]
    [InlineData("""{"clientToken":{},"secret":[]}""")]
    [InlineData("[]")]
    [InlineData("hello")]
    public void What_is_no_handshake_has_to_be_signed(string body)
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", body);

        _rcs.IsHandshake(webhook).ShouldBeFalse();
        _rcs.Answer(webhook, Accounts.Rcs).ShouldBe(WebhookAnswer.Ok);
    }

    private static Account Other => Accounts.Rcs with { Secrets = Accounts.Secrets(("ClientToken", "another")) };

    private bool Accepts(Webhook webhook) => _rcs.Verify(webhook, Accounts.Rcs, Requests.Now);

    private static Webhook Post(string body, string signature) =>
        Requests.Post("https://chat.example.com/", "application/json", body, (Header.ToLowerInvariant(), signature));

    private static string Envelope(string data, bool urlSafe = false)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(data));
        return $$"""{"message":{"data":"{{(urlSafe ? text.TrimEnd('=').Replace('+', '-').Replace('/', '_') : text)}}"},"subscription":"s"}""";
    }

    private static string Signed(string data) =>
        Convert.ToBase64String(HMACSHA512.HashData(Encoding.UTF8.GetBytes(Accounts.Rcs.Secret("ClientToken")), Encoding.UTF8.GetBytes(data)));
}

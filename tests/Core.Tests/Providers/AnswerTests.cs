using Messaging.Channels;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class AnswerTests
{
    private static readonly Account[] Meta = [Accounts.WhatsApp, Accounts.Messenger];

    [Fact]
    public void Twilio_reads_an_empty_document_and_sends_nothing_to_the_customer()
    {
        var twilio = ProviderCatalogue.Named("twilio");
        var webhook = Requests.Post("https://chat.example.com/", "application/x-www-form-urlencoded", "MessageSid=SM1");

        twilio.IsHandshake(webhook).ShouldBeFalse();
        twilio.Answer(webhook, Accounts.TwilioSms)
            .ShouldBe(new WebhookAnswer(200, "text/xml", """<?xml version="1.0" encoding="UTF-8"?><Response/>"""));
    }

    [Fact]
    public void Meta_reads_an_empty_200()
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", "{}");

        foreach (var account in Meta)
        {
            ProviderCatalogue.Named(account.Provider).IsHandshake(webhook).ShouldBeFalse();
            ProviderCatalogue.Named(account.Provider).Answer(webhook, account).ShouldBe(WebhookAnswer.Ok);
        }
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.verify_token=verify-secret&hub.challenge=1158201444", 200, "1158201444")]
    [InlineData("?hub.challenge=a%20b&hub.verify_token=verify%2Dsecret&hub.mode=subscribe", 200, "a b")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=verify-secret", 200, "")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=another&hub.challenge=1", 403, "")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=&hub.challenge=1", 403, "")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1", 403, "")]
    [InlineData("?hub.mode=unsubscribe&hub.verify_token=verify-secret&hub.challenge=1", 403, "")]
    [InlineData("?hub.verify_token=verify-secret&hub.challenge=1", 403, "")]
    [InlineData("", 403, "")]
    public void Meta_gets_its_challenge_back_for_our_token_only(string query, int status, string body)
    {
        foreach (var account in Meta)
        {
            var provider = ProviderCatalogue.Named(account.Provider);
            var webhook = Requests.Get($"{account.WebhookUrl}{query}");

            provider.IsHandshake(webhook).ShouldBeTrue();
            var answer = provider.Answer(webhook, account);
            (answer.Status, answer.Body).ShouldBe((status, body));
            answer.ContentType.ShouldBe(status == 200 ? "text/plain" : null);
        }
    }

    [Fact]
    public void A_handshake_is_no_signed_request()
    {
        var handshake = Requests.Get("https://chat.example.com/");

        Meta.ShouldAllBe(account => !ProviderCatalogue.Named(account.Provider).Verify(handshake, account, Requests.Now));
    }
}

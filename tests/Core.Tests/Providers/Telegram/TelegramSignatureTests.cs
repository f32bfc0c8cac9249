using Messaging.Providers;

namespace Messaging.Core.Tests.Providers.Telegram;

// Telegram signs nothing, so there is no vector: whoever knows the word may send what he likes.
public sealed class TelegramSignatureTests
{
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";

    [Theory]
    [InlineData(Header)]
    [InlineData("x-telegram-bot-api-secret-token")]
    public void The_word_that_telegram_was_given_is_accepted(string name) => IsAccepted((name, "telegram-webhook-secret")).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("telegram-webhook-secre")]
    [InlineData("Telegram-Webhook-Secret")]
    [InlineData("8110:telegram-secret")]
    [InlineData("telegram-webhook-secret,telegram-webhook-secret")]
    public void Any_other_word_is_refused(string word) => IsAccepted((Header, word)).ShouldBeFalse();

    [Fact]
    public void No_word_is_refused() => IsAccepted().ShouldBeFalse();

    [Fact]
    public void The_word_of_another_account_is_refused() => ProviderCatalogue.Named("telegram")
        .Verify(Post((Header, "telegram-webhook-secret")), Accounts.Telegram with { Secrets = Accounts.Secrets(("SecretToken", "another")) }, Requests.Now)
        .ShouldBeFalse();

    [Fact]
    public void Only_what_is_posted_counts() => ProviderCatalogue.Named("telegram")
        .Verify(Post((Header, "telegram-webhook-secret")) with { Method = "GET" }, Accounts.Telegram, Requests.Now)
        .ShouldBeFalse();

    private static bool IsAccepted(params (string Name, string Value)[] headers) =>
        ProviderCatalogue.Named("telegram").Verify(Post(headers), Accounts.Telegram, Requests.Now);

    private static Webhook Post(params (string Name, string Value)[] headers) =>
        Requests.Post("https://chat.example.com/webhooks/telegram/telegram", "application/json", """{"update_id":1}""", headers);
}

using Messaging.Providers;
using Messaging.Providers.Mailgun;

namespace Messaging.Core.Tests.Providers.Mailgun;

public sealed class MailgunOutcomeTests
{
    private readonly MailgunProvider _mailgun = new();

    [Fact]
    public void Mailgun_has_the_mail_and_says_under_which_id() =>
        _mailgun.Interpret(Reply(200, """{"id":"<a-1.2.3@example.com>","message":"Queued. Thank you."}""")).ShouldBe(new SendOutcome.Accepted("a-1.2.3@example.com"));

    [Theory]
    [InlineData(200, typeof(SendOutcome.Unknown))]
    [InlineData(400, typeof(SendOutcome.Refused))]
    [InlineData(413, typeof(SendOutcome.Refused))]
    [InlineData(401, typeof(SendOutcome.Misconfigured))]
    [InlineData(403, typeof(SendOutcome.Misconfigured))]
    [InlineData(404, typeof(SendOutcome.Misconfigured))]
    [InlineData(429, typeof(SendOutcome.RetryAfter))]
    [InlineData(500, typeof(SendOutcome.Unknown))]
    [InlineData(502, typeof(SendOutcome.Unknown))]
    public void A_status_is_all_that_Mailgun_has_for_a_code(int status, Type outcome) =>
        _mailgun.Interpret(Reply(status, """{"message":"Why"}""")).ShouldBeOfType(outcome);

    [Fact]
    public void Its_words_are_kept() =>
        _mailgun.Interpret(Reply(400, """{"message":"to parameter is not a valid address. please check documentation"}"""))
            .ShouldBe(new SendOutcome.Refused("400", "to parameter is not a valid address. please check documentation"));

    // It says "Forbidden" as plain text where the key is wrong.
    [Fact]
    public void A_wrong_key_is_answered_in_plain_text() =>
        _mailgun.Interpret(Reply(401, "Forbidden")).ShouldBeOfType<SendOutcome.Misconfigured>();

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);
}

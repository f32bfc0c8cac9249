using Messaging.Providers;
using Messaging.Providers.SendGrid;
using NodaTime;

namespace Messaging.Core.Tests.Providers.SendGrid;

public sealed class SendGridOutcomeTests
{
    private readonly SendGridProvider _sendGrid = new();

    [Fact]
    public void SendGrid_has_the_mail_and_says_so_in_a_header() =>
        _sendGrid.Interpret(Reply(202, "", ("X-Message-Id", "14c5d75ce93"))).ShouldBe(new SendOutcome.Accepted("14c5d75ce93"));

    [Theory]
    [InlineData(202, typeof(SendOutcome.Unknown))]
    [InlineData(400, typeof(SendOutcome.Refused))]
    [InlineData(413, typeof(SendOutcome.Refused))]
    [InlineData(401, typeof(SendOutcome.Misconfigured))]
    [InlineData(403, typeof(SendOutcome.Misconfigured))]
    [InlineData(429, typeof(SendOutcome.RetryAfter))]
    [InlineData(500, typeof(SendOutcome.Unknown))]
    [InlineData(503, typeof(SendOutcome.RetryAfter))]
    public void A_status_is_all_that_SendGrid_has_for_a_code(int status, Type outcome) =>
        _sendGrid.Interpret(Reply(status, """{"errors":[{"message":"Why","field":"from.email","help":null}]}""")).ShouldBeOfType(outcome);

    [Fact]
    public void Its_words_are_kept() =>
        _sendGrid.Interpret(Reply(403, """{"errors":[{"message":"The from address does not match a verified Sender Identity."}]}"""))
            .ShouldBe(new SendOutcome.Misconfigured("403", "The from address does not match a verified Sender Identity."));

    [Fact]
    public void It_may_say_how_long_to_wait() =>
        _sendGrid.Interpret(Reply(429, """{"errors":[]}""", ("Retry-After", "7"))).ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(7), "429"));

    private static HttpReply Reply(int status, string body, params (string Name, string Value)[] headers) =>
        new(status, headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body);
}

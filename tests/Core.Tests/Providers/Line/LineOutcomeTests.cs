using Messaging.Providers;
using Messaging.Providers.Line;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Line;

public sealed class LineOutcomeTests
{
    private readonly LineProvider _line = new();

    [Fact]
    public void Line_has_the_message() =>
        Interpret(200, """{"sentMessages":[{"id":"461230966842064897","quoteToken":"IStG5h1Tz7b"}]}""")
            .ShouldBe(new SendOutcome.Accepted("461230966842064897"));

    [Theory]
    [InlineData("""{"message":"The retry key is already accepted","sentMessages":[{"id":"461230966842064897"}]}""", "461230966842064897")]
    [InlineData("""{"message":"The retry key is already accepted"}""", null)]
    [InlineData("""{"sentMessages":[{"id":{}}]}""", null)]
    [InlineData("<html>", null)]
    public void A_retry_key_that_was_accepted_before_is_no_failure(string body, string? id) =>
        Interpret(409, body).ShouldBe(new SendOutcome.AlreadyAccepted(id));

    [Fact]
    public void Too_fast_is_tried_again_and_a_spent_month_is_somebodys_business()
    {
        Interpret(429, """{"message":"The API rate limit has been exceeded. Try again later."}""")
            .ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(10), "429"));
        Interpret(429, """{"message":"You have reached your monthly limit."}""")
            .ShouldBe(new SendOutcome.Misconfigured("429", "You have reached your monthly limit."));
    }

    [Theory]
    [InlineData(400, typeof(SendOutcome.Refused))]
    [InlineData(413, typeof(SendOutcome.Refused))]
    [InlineData(415, typeof(SendOutcome.Refused))]
    [InlineData(401, typeof(SendOutcome.Misconfigured))]
    [InlineData(403, typeof(SendOutcome.Misconfigured))]
    [InlineData(500, typeof(SendOutcome.Unknown))]
    public void Another_failure_counts_by_its_status(int status, Type outcome) =>
        Interpret(status, """{"message":"Something is wrong"}""").ShouldBeOfType(outcome);

    [Fact]
    public void A_refusal_says_where_the_mistake_is() =>
        Interpret(400, """{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}""")
            .ShouldBe(new SendOutcome.Refused("400", "The request body has 1 error(s); messages[0].text: May not be empty"));

    private SendOutcome Interpret(int status, string body) => _line.Interpret(new HttpReply(status, new Dictionary<string, string>(), body));
}

using Messaging.Providers;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

public sealed class OutcomeTests
{
    // Web chat makes no calls. Apple answers with a status and nothing else, so that there all of them mean something: AppleOutcomeTests.
    // With an adapter of the company's own nothing is in doubt, and everything is tried again: OwnOutcomeTests.
    private static readonly string[] Everybody = [.. ProviderCatalogue.All.Select(provider => provider.Name).Except(["webchat", "apple", "own"])];

    [Theory]
    [InlineData(0, "Unknown { Code = no-answer }")]
    [InlineData(408, "Unknown { Code = 408 }")]
    [InlineData(500, "Unknown { Code = 500 }")]
    [InlineData(502, "Unknown { Code = 502 }")]
    [InlineData(504, "Unknown { Code = 504 }")]
    [InlineData(200, "Unknown { Code = 200 }")]
    [InlineData(429, "RetryAfter { Delay = 0:00:00:10, Code = 429, UntilTaken = False }")]
    [InlineData(503, "RetryAfter { Delay = 0:00:00:10, Code = 503, UntilTaken = False }")]
    [InlineData(401, "Misconfigured { Code = 401, Reason = The provider answered with status 401. }")]
    [InlineData(403, "Misconfigured { Code = 403, Reason = The provider answered with status 403. }")]
    [InlineData(404, "Misconfigured { Code = 404, Reason = The provider answered with status 404. }")]
    [InlineData(302, "Misconfigured { Code = 302, Reason = The provider answered with status 302. }")]
    [InlineData(400, "Refused { Code = 400, Reason = The provider answered with status 400. }")]
    public void A_status_counts_where_the_body_says_nothing(int status, string outcome)
    {
        foreach (var body in new[] { "", "<html>", "[]", "7", "{}", """{"code":{},"error":[],"sid":{},"messages":{}}""" })
        {
            Everybody.Select(provider => Interpret(provider, new HttpReply(status, NoHeaders, body)).ToString())
                .ShouldAllBe(actual => actual == outcome);
        }
    }

    [Fact]
    public void What_never_left_is_tried_again() => Everybody
        .Select(provider => Interpret(provider, new HttpReply(0, NoHeaders, "") { NeverSent = true }))
        .ShouldAllBe(outcome => outcome is SendOutcome.RetryAfter);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Mon, 05 Jan 2026 09:01:30 GMT", 90)]
    [InlineData("Mon, 05 Jan 2026 08:00:00 GMT", 10)]
    [InlineData("99999999", 86400)]
    [InlineData("-5", 10)]
    [InlineData("soon", 10)]
    public void The_provider_may_say_how_long_to_wait(string retryAfter, int seconds)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["retry-after"] = retryAfter,
            ["date"] = "Mon, 05 Jan 2026 09:00:00 GMT",
        };

        Everybody.Select(provider => Interpret(provider, new HttpReply(429, headers, ""))).ShouldAllBe(outcome =>
            ((SendOutcome.RetryAfter)outcome).Delay == Duration.FromSeconds(seconds));
    }

    [Fact]
    public void A_date_to_wait_for_needs_the_providers_own_clock()
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "Mon, 05 Jan 2026 09:01:30 GMT" };

        Everybody.Select(provider => Interpret(provider, new HttpReply(503, headers, "")))
            .ShouldAllBe(outcome => ((SendOutcome.RetryAfter)outcome).Delay == Duration.FromSeconds(10));
    }

    private static Dictionary<string, string> NoHeaders { get; } = [];

    private static SendOutcome Interpret(string provider, HttpReply reply) => ProviderCatalogue.Named(provider).Interpret(reply);
}

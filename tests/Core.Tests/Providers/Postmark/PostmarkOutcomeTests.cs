using Messaging.Providers;
using Messaging.Providers.Postmark;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Postmark;

public sealed class PostmarkOutcomeTests
{
    private readonly PostmarkProvider _postmark = new();

    [Fact]
    public void Postmark_has_the_mail() => _postmark
        .Interpret(Reply(200, """{"To":"ada@example.org","SubmittedAt":"2026-01-05T08:40:15Z","MessageID":"0a129aee-e1cd-480d-b08d-4f48548ff48d","ErrorCode":0,"Message":"OK"}"""))
        .ShouldBe(new SendOutcome.Accepted("0a129aee-e1cd-480d-b08d-4f48548ff48d"));

    [Theory]
    [InlineData(typeof(SendOutcome.Misconfigured), 401, 10)]
    [InlineData(typeof(SendOutcome.Misconfigured), 422, 400, 401, 405, 412, 413, 1235)]
    [InlineData(typeof(SendOutcome.Blocked), 422, 406)]
    [InlineData(typeof(SendOutcome.Refused), 422, 300, 402, 403, 409, 410, 411)]
    [InlineData(typeof(SendOutcome.RetryAfter), 503, 100)]
    [InlineData(typeof(SendOutcome.RetryAfter), 429, 429)]
    public void A_code_decides(Type outcome, int status, params int[] codes)
    {
        foreach (var code in codes)
        {
            _postmark.Interpret(Reply(status, $$"""{"ErrorCode":{{code}},"Message":"Why"}""")).ShouldBeOfType(outcome, $"{code}");
        }
    }

    [Fact]
    public void A_code_that_nobody_knows_counts_by_its_status()
    {
        const string Body = """{"ErrorCode":99999,"Message":"New"}""";

        _postmark.Interpret(Reply(422, Body)).ShouldBe(new SendOutcome.Refused("99999", "New"));
        _postmark.Interpret(Reply(401, Body)).ShouldBe(new SendOutcome.Misconfigured("99999", "New"));
        _postmark.Interpret(Reply(500, Body)).ShouldBe(new SendOutcome.Unknown("99999"));
    }

    [Fact]
    public void Somebody_whom_Postmark_holds_back_is_not_tried_again() =>
        _postmark.Interpret(Reply(422, """{"ErrorCode":406,"Message":"You tried to send to a recipient that has been marked as inactive."}"""))
            .ShouldBe(new SendOutcome.Blocked("406"));

    [Fact]
    public void It_may_say_how_long_to_wait()
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "7" };

        _postmark.Interpret(new HttpReply(429, headers, """{"ErrorCode":429,"Message":"Rate Limit Exceeded"}"""))
            .ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(7), "429"));
    }

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);
}

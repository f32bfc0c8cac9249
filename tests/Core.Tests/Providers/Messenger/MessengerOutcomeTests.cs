using Messaging.Providers;
using Messaging.Providers.Messenger;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Messenger;

public sealed class MessengerOutcomeTests
{
    private readonly MessengerProvider _messenger = new();

    [Fact]
    public void Meta_has_the_message() =>
        Interpret(200, """{"recipient_id":"7","message_id":"m_1"}""").ShouldBe(new SendOutcome.Accepted("m_1"));

    [Fact]
    public void An_answer_without_the_messages_id_leaves_it_in_doubt() =>
        Interpret(200, """{"recipient_id":"7"}""").ShouldBe(new SendOutcome.Unknown("200"));

    [Fact]
    public void An_error_may_come_with_a_status_of_200() =>
        Interpret(200, """{"error":{"code":551,"message":"Not available"}}""").ShouldBe(new SendOutcome.Blocked("551"));

    [Theory]
    [InlineData(typeof(SendOutcome.RetryAfter), 500, "1", "2", "4", "17", "32", "613", "1200", "1/99", "2/2018344")]
    [InlineData(typeof(SendOutcome.WindowClosed), 400, "10/2018278", "10/2018065", "10/2534022")]
    [InlineData(typeof(SendOutcome.Blocked), 400, "551", "551/1545041", "200/1545041", "10/2018108")]
    [InlineData(typeof(SendOutcome.Refused), 404, "100", "100/2018001", "100/2534014", "100/2018109", "100/2018047", "36000", "10900", "10903")]
    [InlineData(typeof(SendOutcome.Misconfigured), 400, "0", "3", "10", "190", "190/460", "200", "200/2534041", "230", "299", "368", "2022", "10904", "100/33")]
    [InlineData(typeof(SendOutcome.Unknown), 400, "1/1357046")]
    public void A_code_with_its_subcode_has_one_meaning(Type outcome, int status, params string[] codes)
    {
        foreach (var code in codes)
        {
            var answered = Interpret(status, Error(code));
            answered.ShouldBeOfType(outcome, code);
            answered.InWords().ShouldContain($"({code}");
        }
    }

    [Fact]
    public void The_delay_is_what_the_answer_asks_for()
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "60" };

        _messenger.Interpret(new HttpReply(400, headers, Error("613"))).ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(60), "613"));
        Interpret(400, Error("613")).ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(10), "613"));
    }

    [Fact]
    public void A_code_that_nobody_knows_counts_by_its_status()
    {
        Interpret(400, Error("99999")).ShouldBe(new SendOutcome.Refused("99999", "Meta gives no reason."));
        Interpret(500, Error("99999")).ShouldBe(new SendOutcome.Unknown("99999"));
    }

    private static string Error(string code) => code.Split('/') is [var number, var subcode]
        ? $$$"""{"error":{"code":{{{number}}},"error_subcode":{{{subcode}}}}}"""
        : $$$"""{"error":{"code":{{{code}}}}}""";

    private SendOutcome Interpret(int status, string body) => _messenger.Interpret(new HttpReply(status, new Dictionary<string, string>(), body));
}

using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Twilio;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Twilio;

public sealed class TwilioOutcomeTests
{
    private readonly TwilioProvider _twilio = new();

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void Twilio_has_the_message(int status) =>
        _twilio.Interpret(Reply(status, """{"sid":"SM01","status":"queued","error_code":null}"""))
            .ShouldBe(new SendOutcome.Accepted("SM01"));

    [Fact]
    public void Twilio_may_take_a_message_and_refuse_it_at_once() =>
        _twilio.Interpret(Reply(201, """{"sid":"SM01","status":"failed","error_code":21610,"error_message":"Unsubscribed"}"""))
            .ShouldBe(new SendOutcome.OptedOut("21610"));

    [Theory]
    [InlineData(typeof(SendOutcome.RetryAfter), 429, 20429, 20500, 20503, 30001, 30017, 30022, 63009, 63010, 63012, 63017, 63018, 21611)]
    [InlineData(typeof(SendOutcome.RetryAfter), 400, 30023, 30027, 63038)]
    [InlineData(typeof(SendOutcome.Unknown), 400, 30003, 30008, 30410)]
    [InlineData(typeof(SendOutcome.Refused), 400, 21211, 21214, 21217, 21614, 21612, 30005, 30006, 63003, 63024, 63032, 63036)]
    [InlineData(typeof(SendOutcome.Refused), 400, 21602, 21617, 21620, 21623, 21655, 21656, 30007, 30019)]
    [InlineData(typeof(SendOutcome.Refused), 400, 63005, 63006, 63013, 63019, 63021, 63027, 63028, 63034, 63041)]
    [InlineData(typeof(SendOutcome.OptedOut), 400, 21610)]
    [InlineData(typeof(SendOutcome.Blocked), 400, 63014, 63033, 30004)]
    [InlineData(typeof(SendOutcome.WindowClosed), 400, 63016)]
    [InlineData(typeof(SendOutcome.Misconfigured), 401, 20003, 20404, 21408, 21606, 21608, 21609, 30002, 30034)]
    [InlineData(typeof(SendOutcome.Misconfigured), 400, 63001, 63002, 63007, 63008, 63035)]
    public void A_code_means_the_same_in_an_answer_and_in_a_receipt(Type outcome, int status, params int[] codes)
    {
        foreach (var code in codes)
        {
            var answered = _twilio.Interpret(Reply(status, $$"""{"code":{{code}},"message":"Why","status":{{status}}}"""));
            answered.ShouldBeOfType(outcome, $"{code}");
            Failure($"{code}").ShouldBeOfType(outcome, $"{code}");
        }
    }

    [Fact]
    public void A_daily_limit_is_not_tried_again_before_the_next_day() =>
        Failure("63038").ShouldBe(new SendOutcome.RetryAfter(Duration.FromHours(24), "63038"));

    [Fact]
    public void A_code_that_nobody_knows_counts_by_its_status()
    {
        const string Body = """{"code":99999,"message":"New"}""";

        _twilio.Interpret(Reply(400, Body)).ShouldBe(new SendOutcome.Refused("99999", "New"));
        _twilio.Interpret(Reply(403, Body)).ShouldBe(new SendOutcome.Misconfigured("99999", "New"));
        _twilio.Interpret(Reply(500, Body)).ShouldBe(new SendOutcome.Unknown("99999"));
        Failure("99999").ShouldBe(new SendOutcome.Refused("99999", "Twilio gives no reason."));
    }

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);

    private SendOutcome Failure(string code)
    {
        var form = $"MessageSid=SM1&MessageStatus=failed&ErrorCode={code}";
        var webhook = Requests.Post("https://chat.example.com/", "application/x-www-form-urlencoded", form);
        return _twilio.Parse(webhook, Accounts.TwilioSms, Requests.Now).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Receipt>().Failure!;
    }
}

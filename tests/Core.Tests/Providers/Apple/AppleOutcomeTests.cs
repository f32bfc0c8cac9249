using System.Text;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Shared;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Apple;

namespace Messaging.Core.Tests.Providers.Apple;

public sealed class AppleOutcomeTests
{
    private readonly AppleProvider _apple = new();

    [Theory]
    [InlineData(200, "Accepted { MessageId =  }")]
    [InlineData(400, "Refused { Code = 400, Reason = The provider answered with status 400. }")]
    [InlineData(401, "Misconfigured { Code = 401, Reason = The provider answered with status 401. }")]
    [InlineData(403, "Misconfigured { Code = 403, Reason = The provider answered with status 403. }")]
    [InlineData(404, "Refused { Code = 404, Reason = Apple does not know this customer, or no longer. }")]
    [InlineData(410, "Refused { Code = 410, Reason = Apple does not know this customer, or no longer. }")]
    [InlineData(413, "Refused { Code = 413, Reason = The provider answered with status 413. }")]
    [InlineData(429, "RetryAfter { Delay = 0:00:00:10, Code = 429, UntilTaken = False }")]
    [InlineData(503, "RetryAfter { Delay = 0:00:00:10, Code = 503, UntilTaken = False }")]
    [InlineData(500, "Unknown { Code = 500 }")]
    [InlineData(0, "Unknown { Code = no-answer }")]
    public void The_status_is_all_that_there_is(int status, string outcome) =>
        _apple.Interpret(new HttpReply(status, new Dictionary<string, string>(), "")).ToString().ShouldBe(outcome);

    [Fact]
    public void A_message_is_known_by_the_id_that_we_gave_it()
    {
        var plan = Plan(Said(PlanCase.Three));
        var call = plan.Steps.ShouldHaveSingleItem().Call([]);

        var body = Body(call);
        call.Headers["id"].ShouldBe(plan.MessageId);
        body["id"]!.GetValue<string>().ShouldBe(plan.MessageId);
        body["interactiveData"]!["data"]!["requestIdentifier"]!.GetValue<string>().ShouldBe(plan.MessageId);
    }

    [Fact]
    public void Apple_is_told_whether_a_person_writes()
    {
        Call(Said(PlanCase.Three)).Headers["auto-reply"].ShouldBe("true");
        Call(Said(PlanCase.Three) with { ByPerson = true }).Headers["auto-reply"].ShouldBe("false");
    }

    [Fact]
    public void We_say_who_we_are_and_when()
    {
        var token = Call(Said(PlanCase.Three)).Headers["Authorization"]["Bearer ".Length..].Split('.');

        Decoded(token[0]).ShouldBe("""{"alg":"HS256","typ":"JWT"}""");
        Decoded(token[1]).ShouldBe("""{"iss":"test-msp-id","iat":1767603600}""");
    }

    [Fact]
    public void Typing_is_shown_and_reading_is_not()
    {
        var to = new Address(Accounts.Apple.Id, Channel.Apple, ApplePlanCases.Customer);

        _apple.Signal(Signal.Read, to, new ReplyContext("m1", Requests.Now), Accounts.Apple, Requests.Now).ShouldBeNull();
        Body(_apple.Signal(Signal.Typing, to, new ReplyContext("m1", Requests.Now), Accounts.Apple, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps[0].Call([]))["type"]!.GetValue<string>().ShouldBe("typing_start");
    }

    [Fact]
    public void Whatever_was_fitted_can_be_sent()
    {
        var can = Capabilities.Of(Channel.Apple, "apple");
        for (var seed = 0; seed < 3_000; seed++)
        {
            foreach (var part in Fit.To(new RandomContent(seed).Content(), can).Parts)
            {
                var steps = PlanCase.Plan(Accounts.Apple, Said(part), ApplePlanCases.File).ShouldBeOfType<SendPlan.Calls>().Steps;
                Body(steps[^1].Call(ApplePlanCases.Uploaded))["type"].ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void What_was_not_fitted_is_a_programming_error()
    {
        var many = new Content.Choice("Which?", [.. Enumerable.Range(0, 30).Select(number => new ChoiceOption($"o{number}", $"{number}"))]);

        Should.Throw<ArgumentException>(() => Plan(Said(PlanCase.Place)));
        Should.Throw<ArgumentException>(() => Plan(Said(many)));
        Should.Throw<ArgumentException>(() => Plan(Said(PlanCase.Image)));
    }

    private static OutboundMessage Said(Content content) => PlanCase.For(Accounts.Apple, ApplePlanCases.Customer, content);

    private static SendPlan.Calls Plan(OutboundMessage message) => PlanCase.Plan(Accounts.Apple, message).ShouldBeOfType<SendPlan.Calls>();

    private static HttpCall Call(OutboundMessage message) => Plan(message).Steps.ShouldHaveSingleItem().Call([]);

    private static JsonNode Body(HttpCall call) => JsonNode.Parse(PlanJson.Of([call]))!["body"]!;

    private static string Decoded(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));
}

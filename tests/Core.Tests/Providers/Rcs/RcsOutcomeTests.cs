using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Rcs;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Rcs;

public sealed class RcsOutcomeTests
{
    private readonly RcsProvider _rcs = new();

    [Fact]
    public void Google_has_the_message() =>
        _rcs.Interpret(Reply(200, """{"name":"phones/+4915112345678/agentMessages/6c4f3f7e-0000-5000-8000-000000000001","sendTime":"2026-01-05T09:00:00Z"}"""))
            .ShouldBe(new SendOutcome.Accepted("6c4f3f7e-0000-5000-8000-000000000001"));

    [Theory]
    [InlineData(404, "NOT_FOUND", "Refused { Code = NOT_FOUND, Reason = So it is. }")]
    [InlineData(409, "ALREADY_EXISTS", "AlreadyAccepted { MessageId =  }")]
    [InlineData(400, "INVALID_ARGUMENT", "Refused { Code = INVALID_ARGUMENT, Reason = So it is. }")]
    [InlineData(400, "FAILED_PRECONDITION", "Refused { Code = FAILED_PRECONDITION, Reason = So it is. }")]
    [InlineData(401, "UNAUTHENTICATED", "Misconfigured { Code = UNAUTHENTICATED, Reason = So it is. }")]
    [InlineData(403, "PERMISSION_DENIED", "Misconfigured { Code = PERMISSION_DENIED, Reason = So it is. }")]
    [InlineData(429, "RESOURCE_EXHAUSTED", "RetryAfter { Delay = 0:00:00:10, Code = RESOURCE_EXHAUSTED, UntilTaken = False }")]
    [InlineData(503, "UNAVAILABLE", "RetryAfter { Delay = 0:00:00:10, Code = UNAVAILABLE, UntilTaken = False }")]
    [InlineData(500, "INTERNAL", "Unknown { Code = INTERNAL }")]
    public void An_error_counts_by_its_word(int status, string word, string outcome) =>
        _rcs.Interpret(Reply(status, $$$"""{"error":{"code":{{{status}}},"message":"So it is.","status":"{{{word}}}"}}""")).ToString().ShouldBe(outcome);

    [Fact]
    public void A_service_account_that_may_not_is_our_mistake() =>
        _rcs.Interpret(Reply(400, """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}"""))
            .ShouldBe(new SendOutcome.Misconfigured("invalid_grant", "Invalid JWT Signature."));

    [Theory]
    [InlineData(0, "Unknown { Code = no-answer }")]
    [InlineData(200, "Unknown { Code = 200 }")]
    [InlineData(502, "Unknown { Code = 502 }")]
    [InlineData(404, "Misconfigured { Code = 404, Reason = The provider answered with status 404. }")]
    public void A_status_counts_where_the_body_says_nothing(int status, string outcome)
    {
        foreach (var body in new[] { "", "<html>", "[]", "7", "{}", """{"error":[],"name":{}}""", """{"name":"phones/1"}""" })
        {
            _rcs.Interpret(Reply(status, body)).ToString().ShouldBe(outcome, body);
        }
    }

    [Fact]
    public void A_message_has_the_same_id_however_often_it_is_planned_and_no_other_message_has_it()
    {
        var message = PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Three);
        var next = message with { Id = OutboxId.Of(message.Id.Conversation, message.Id.Number + 1) };

        var id = Plan(message).MessageId.ShouldNotBeNull();

        Guid.Parse(id).Version.ShouldBe(5);
        Plan(message).MessageId.ShouldBe(id);
        Plan(next).MessageId.ShouldNotBe(id);
        Plan(message).Steps[^1].Call([RcsPlanCases.Token]).Url.ShouldContain($"messageId={id}");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(6 * 60, true)]
    [InlineData((6 * 60) - 1, false)]
    public void Whether_he_can_be_reached_is_asked_unless_he_wrote_lately(int? minutesAgo, bool asked)
    {
        var message = PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Three) with
        {
            Context = minutesAgo is { } ago ? new ReplyContext("Mx1", PlanCase.Now - Duration.FromMinutes(ago)) : null,
        };

        Plan(message).Steps.Any(step => step.Kept is ("reached +4915112345678", _)).ShouldBe(asked);
    }

    [Fact]
    public void Google_is_never_asked_twice_under_one_id()
    {
        var message = PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Three);
        var later = new RcsProvider().Plan(message, Accounts.Rcs, PlanCase.Now + Duration.FromSeconds(10), null).ShouldBeOfType<SendPlan.Calls>();
        var renewed = RcsPlanCases.Token with { Body = """{"access_token":"ya29.another"}""" };

        new[] { Asked(Plan(message), RcsPlanCases.Token), Asked(Plan(message), renewed), Asked(later, RcsPlanCases.Token) }.ShouldBeUnique();

        static string Asked(SendPlan.Calls plan, HttpReply token) => plan.Steps[1].Call([token]).Url;
    }

    [Fact]
    public void The_token_is_signed_only_where_none_is_kept()
    {
        var locked = Accounts.Rcs with { Secrets = new Dictionary<string, string>(Accounts.Rcs.Secrets) { ["PrivateKey"] = "no key at all" } };
        var steps = Plan(PlanCase.For(locked, PlanCase.Phone, PlanCase.Three), locked).Steps;

        steps[0].Kept.ShouldBe(("access-token", Duration.FromMinutes(55)));
        steps[^1].Call([RcsPlanCases.Token]).Headers["Authorization"].ShouldBe("Bearer ya29.token");
        Should.Throw<ArgumentException>(() => steps[0].Call([]));
    }

    [Fact]
    public void The_exchange_names_who_asks_for_what_and_until_when()
    {
        var form = Plan(PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Three)).Steps[0].Call([]);

        form.Url.ShouldBe("https://oauth2.googleapis.com/token");
        var claims = form.Text.Split("assertion=")[1].Split('.')[1];
        Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(claims)).ShouldBe(
            """{"iss":"rbm@simulated.iam.gserviceaccount.com","scope":"https://www.googleapis.com/auth/rcsbusinessmessaging","aud":"https://oauth2.googleapis.com/token","iat":1767603600,"exp":1767607200}""");
    }

    [Fact]
    public void An_answer_without_a_token_ends_the_plan() => Should.Throw<UnreadableException>(() =>
        Plan(PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Three)).Steps[1].Call([new HttpReply(200, new Dictionary<string, string>(), "{}")]));

    [Theory]
    [InlineData("no key", false)]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", false)]
    [InlineData(null, true)]
    public void A_key_that_is_none_is_found_out_at_the_start(string? key, bool holds) =>
        _rcs.Secrets.Single(secret => secret.Name == "PrivateKey").Form!.Value.Is(key ?? Accounts.Rcs.Secret("PrivateKey")).ShouldBe(holds);

    [Theory]
    [InlineData(Signal.Read, """{"eventType":"READ","messageId":"Mx1"}""")]
    [InlineData(Signal.Typing, """{"eventType":"IS_TYPING"}""")]
    public void A_sign_is_an_event_of_the_agents(Signal signal, string body)
    {
        var to = new Address(Accounts.Rcs.Id, Channel.Rcs, PlanCase.Phone);
        var call = _rcs.Signal(signal, to, new ReplyContext("Mx1", Requests.Now), Accounts.Rcs, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps[1].Call([RcsPlanCases.Token]);

        call.Url.ShouldStartWith("https://rcsbusinessmessaging.googleapis.com/v1/phones/+4915112345678/agentEvents?eventId=");
        call.Text.ShouldBe(body);
    }

    [Fact]
    public void Whatever_was_fitted_can_be_sent()
    {
        var can = Capabilities.Of(Channel.Rcs, "rcs");
        for (var seed = 0; seed < 3_000; seed++)
        {
            foreach (var part in Fit.To(new RandomContent(seed).Content(), can).Parts)
            {
                Plan(PlanCase.For(Accounts.Rcs, PlanCase.Phone, part)).Steps[^1].Call([RcsPlanCases.Token]).Text.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void What_was_not_fitted_is_a_programming_error() =>
        Should.Throw<ArgumentException>(() => Plan(PlanCase.For(Accounts.Rcs, PlanCase.Phone, PlanCase.Place)));

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);

    private static SendPlan.Calls Plan(OutboundMessage message, Account? account = null) =>
        PlanCase.Plan(account ?? Accounts.Rcs, message).ShouldBeOfType<SendPlan.Calls>();
}

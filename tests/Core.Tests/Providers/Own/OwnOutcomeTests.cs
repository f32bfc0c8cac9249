using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

public sealed class OwnOutcomeTests
{
    private readonly OwnProvider _own = new();

    [Theory]
    [InlineData(200, "Accepted { MessageId = 7d0c }")]
    [InlineData(202, "Accepted { MessageId = 7d0c }")]
    [InlineData(409, "AlreadyAccepted { MessageId = 7d0c }")]
    [InlineData(302, "RetryAfter { Delay = 0:00:00:10, Code = 302, UntilTaken = True }")]
    [InlineData(500, "RetryAfter { Delay = 0:00:00:10, Code = 500, UntilTaken = True }")]
    public void An_id_under_the_right_status_says_that_the_adapter_has_the_message(int status, string outcome) =>
        Interpret(status, """{"id":"7d0c"}""").ToString().ShouldBe(outcome);

    // The key makes that safe, whatever the message is for: an adapter shows it once.
    [Theory]
    [InlineData(0, "no-answer")]
    [InlineData(200, "200")]
    [InlineData(204, "204")]
    [InlineData(302, "302")]
    [InlineData(400, "400")]
    [InlineData(401, "401")]
    [InlineData(404, "404")]
    [InlineData(408, "408")]
    [InlineData(409, "409")]
    [InlineData(422, "422")]
    [InlineData(429, "429")]
    [InlineData(500, "500")]
    [InlineData(503, "503")]
    public void Whatever_else_is_answered_is_tried_again(int status, string code)
    {
        foreach (var body in new[] { "", "<html>", "[]", "7", "{}", """{"id":{}}""", """{"id":""}""", """{"error":{},"fatal":true}""", """{"fatal":true}""", """{"fatal":"true"}""" })
        {
            Interpret(status, body).ShouldBe(Again(10, code), body);
        }
    }

    [Fact]
    public void What_never_left_is_tried_again() => _own.Interpret(new HttpReply(0, NoHeaders, "") { NeverSent = true })
        .ShouldBe(Again(10, "no-connection"));

    [Fact]
    public void The_adapter_may_say_how_long_to_wait_and_why() =>
        _own.Interpret(new HttpReply(500, new Dictionary<string, string> { ["Retry-After"] = "90" }, """{"error":"refused","code":"moving-house"}"""))
            .ShouldBe(Again(90, "moving-house"));

    [Theory]
    [InlineData("refused", "Refused { Code = 7, Reason = Because. }")]
    [InlineData("window-closed", "WindowClosed { Code = 7 }")]
    [InlineData("opted-out", "OptedOut { Code = 7 }")]
    [InlineData("blocked", "Blocked { Code = 7 }")]
    [InlineData("misconfigured", "Misconfigured { Code = 7, Reason = Because. }")]
    [InlineData("eaten", "Refused { Code = 7, Reason = Because. }")]
    public void A_final_error_is_final_and_one_that_is_not_is_tried_again(string error, string outcome)
    {
        foreach (var status in new[] { 400, 403, 409, 422, 500 })
        {
            Interpret(status, $$"""{"error":"{{error}}","code":7,"reason":"Because.","fatal":true}""").ToString().ShouldBe(outcome);
            Interpret(status, $$"""{"error":"{{error}}","code":7,"reason":"Because.","fatal":false}""").ShouldBe(Again(10, "7"));
            Interpret(status, $$"""{"error":"{{error}}"}""").ShouldBe(Again(10, error));
        }
    }

    [Fact]
    public void An_error_needs_no_more_than_its_word() =>
        Interpret(422, """{"error":"refused","fatal":true}""").ShouldBe(new SendOutcome.Refused("refused", "The adapter gives no reason."));

    [Fact]
    public void Our_id_is_the_one_that_is_remembered()
    {
        var message = PlanCase.For(Accounts.Own, "anna", PlanCase.Three) with { ReplyTo = "m-1" };

        var plan = PlanCase.Plan(Accounts.Own, message).ShouldBeOfType<SendPlan.Calls>();

        plan.MessageId.ShouldBe(message.Id.Value);
        plan.Steps[0].Call([]).Text.ShouldEndWith(""","replyTo":"m-1"}""");
    }

    [Fact]
    public void What_customers_alone_can_send_is_a_programming_error()
    {
        Content[] contents =
        [
            new Content.ChoiceReply("a", "A"), new Content.Order("cat", [], null), new Content.FormReply(null, "{}"), new Content.Unsupported("poll"),
            new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("1")),
        ];

        contents.ShouldAllBe(content => Throws(content));
    }

    [Theory]
    [InlineData(Signal.Read, "read")]
    [InlineData(Signal.Typing, "typing")]
    public void A_sign_is_a_small_call(Signal signal, string word)
    {
        var call = _own.Signal(signal, new Address(Accounts.Own.Id, Channel.Own, "anna"), "m-1", Accounts.Own, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps[0].Call([]);

        call.Url.ShouldBe("https://adapter.example.com/messaging/signals");
        call.Text.ShouldBe($$"""{"to":"anna","account":"app","signal":"{{word}}","messageId":"m-1"}""");
        call.Headers[OwnSignature.Header].ShouldBe(OwnSignature.Of(call.Body, Accounts.Own, Requests.Now));
    }

    [Theory]
    [InlineData("https://adapter.example.com/messaging/files/1", true)]
    [InlineData("https://adapter.example.com/messaging/", true)]
    [InlineData("https://ADAPTER.example.com:443/messaging/files/1?a=b", true)]
    [InlineData("https://adapter.example.com/messaging", false)]
    [InlineData("https://adapter.example.com/messaging-of-others/1", false)]
    [InlineData("https://adapter.example.com/messaging/../1", false)]
    [InlineData("http://adapter.example.com/messaging/1", false)]
    [InlineData("https://adapter.example.com:8443/messaging/1", false)]
    [InlineData("https://adapter.example.com.evil.example/messaging/1", false)]
    [InlineData("https://adapter.example.com@evil.example/messaging/1", false)]
    [InlineData("https://cdn.example.com/1", false)]
    public void A_medium_is_asked_for_with_a_signature_at_the_adapter_alone(string link, bool signed)
    {
        var call = _own.Fetch(new MediaSource.Link(new Uri(link)), Accounts.Own, Requests.Now)!.Download([]);

        (call.Method, call.Url).ShouldBe(("GET", new Uri(link).AbsoluteUri));
        call.Headers.ContainsKey(OwnSignature.Header).ShouldBe(signed);
    }

    [Fact]
    public void The_author_of_the_adapter_is_told_what_was_not_understood()
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", """{"events":[{"type":"typing","from":"anna"},{"type":"typing"},{"type":"dance"}]}""");

        _own.Answer(webhook, Accounts.Own).ShouldBe(new WebhookAnswer(
            200, "application/json", """{"unreadable":["events[1]: from is missing.","events[2]: type dance is unknown."]}"""));
    }

    private static Dictionary<string, string> NoHeaders { get; } = [];

    private static bool Throws(Content content)
    {
        Should.Throw<ArgumentException>(() => PlanCase.Plan(Accounts.Own, PlanCase.For(Accounts.Own, "anna", content)));
        return true;
    }

    private static SendOutcome.RetryAfter Again(int seconds, string code) => new(Duration.FromSeconds(seconds), code) { UntilTaken = true };

    private SendOutcome Interpret(int status, string body) => _own.Interpret(new HttpReply(status, NoHeaders, body));
}

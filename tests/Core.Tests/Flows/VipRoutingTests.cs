using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class VipRoutingTests
{
    private const string Asked = "> What is your e-mail address?";
    private const string Again = "> That does not look like an e-mail address. Please try once more.";
    private const string ToSupport = "! assign to team support by LeastOpen online";
    private const string ToManagers = "! assign to team managers (The contact gave no usable e-mail address.)";

    private static readonly Flow Vip = Flowing.Shipped("vip-routing");

    public static TheoryData<int, string, string> Answers => new()
    {
        { 200, """{ "customerType": "VIP" }""", "! assign to agent ada@shop.example, otherwise team vip" },
        { 200, """{ "customerType": "vip", "more": [1, 2] }""", "! assign to agent ada@shop.example, otherwise team vip" },
        { 200, """{ "customerType": "regular" }""", ToSupport },
        { 200, """{ "customerType": null }""", ToSupport },
        { 200, """{ }""", ToSupport },
        { 200, "<html>Welcome</html>", ToSupport },
        { 200, "", ToSupport },
        { 404, """{ "error": "unknown" }""", ToSupport },
        { 500, "oops", ToSupport },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Who_is_known_is_routed_by_what_the_crm_says(int status, string body, string assigned) =>
        Play.Begin(Vip, Known("anna@shop.example"))
            .Answered(status, body)
            .Transcript.ShouldBe($"""
                ! GET https://crm.example/customers?email=anna%40shop.example
                {assigned}
                = end
                """);

    [Fact]
    public void A_crm_that_does_not_answer_in_time_holds_nobody_up() =>
        Play.Begin(Vip, Known("anna@shop.example"))
            .Returned(new CallResult.TimedOut())
            .Transcript.ShouldEndWith($"{ToSupport}\n= end");

    [Fact]
    public void A_call_whose_result_got_lost_is_given_up()
    {
        var play = Play.Begin(Vip, Known("anna@shop.example"));
        play.Run.Deadline.ShouldBe(play.Now + Duration.FromSeconds(63));
        play.Later(Duration.FromSeconds(63)).Transcript.ShouldEndWith($"{ToSupport}\n= end");
    }

    [Fact]
    public void The_call_names_its_credentials_and_its_limits_and_holds_no_secret()
    {
        var call = (CallSpec.Http)Play.Begin(Vip, Known("anna@shop.example")).Calling;
        call.Auth.ShouldBe("crm");
        call.Timeout.ShouldBe(Duration.FromSeconds(3));
        call.Map.ShouldBe(new Dictionary<string, string> { ["customer_type"] = "$.customerType" });
    }

    [Fact]
    public void Who_is_unknown_is_asked_and_his_address_is_kept_and_used_at_once() =>
        Play.Begin(Vip, Unknown())
            .Says("it is Anna+Shop@Example.COM, thanks")
            .Answered(200, """{ "customerType": "VIP" }""")
            .Transcript.ShouldBe($"""
                {Asked}
                < it is Anna+Shop@Example.COM, thanks
                ! contact.email = Anna+Shop@example.com
                > Thank you.
                ! GET https://crm.example/customers?email=Anna%2BShop%40example.com
                ! assign to team vip
                = end
                """);

    [Fact]
    public void The_fourth_answer_may_still_be_valid() =>
        Play.Begin(Vip, Unknown())
            .Says("no").Says("why").Says("anna@")
            .Says("anna@shop.example")
            .Transcript.ShouldStartWith($"""
                {Asked}
                < no
                {Again}
                < why
                {Again}
                < anna@
                {Again}
                < anna@shop.example
                ! contact.email = anna@shop.example
                """);

    [Fact]
    public void The_fourth_invalid_answer_goes_to_a_manager() =>
        Play.Begin(Vip, Unknown())
            .Says("no").Says("why").Says("anna@").Says("leave me alone")
            .Transcript.ShouldBe($"""
                {Asked}
                < no
                {Again}
                < why
                {Again}
                < anna@
                {Again}
                < leave me alone
                {ToManagers}
                = end
                """);

    [Fact]
    public void Who_does_not_answer_for_ten_minutes_goes_to_a_manager()
    {
        var play = Play.Begin(Vip, Unknown());
        play.Later(Duration.FromMinutes(9)).Transcript.ShouldBe(Asked);
        play.Later(Duration.FromMinutes(1)).Transcript.ShouldBe($"{Asked}\n{ToManagers}\n= end");
    }

    [Fact]
    public void The_ten_minutes_count_from_our_last_message()
    {
        var play = Play.Begin(Vip, Unknown());
        play.Later(Duration.FromMinutes(9)).Says("no");
        play.Later(Duration.FromMinutes(9)).Run.Outcome.ShouldBeNull();
        play.Later(Duration.FromMinutes(1)).Run.Outcome.ShouldBe("end");
    }

    [Fact]
    public void French_is_spoken_to_the_french() =>
        Play.Begin(Vip, Unknown() with { Languages = ["fr-CA", "en"] })
            .Says("non")
            .Transcript.ShouldBe("""
                > Quelle est votre adresse e-mail ?
                < non
                > Cette adresse ne semble pas valide. Réessayez, s'il vous plaît.
                """);

    private static FlowScope Unknown() => new() { Settings = new Dictionary<string, Value> { ["crm"] = Value.Of("https://crm.example") } };

    private static FlowScope Known(string email) => Unknown() with
    {
        Contact = new Dictionary<string, Value> { ["email"] = Value.Of(email), ["owner"] = Value.Of("ada@shop.example") },
    };
}

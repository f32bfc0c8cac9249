using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.WhatsApp;
using NodaTime;

namespace Messaging.Core.Tests.Providers.WhatsApp;

public sealed class WhatsAppOutcomeTests
{
    private readonly WhatsAppProvider _whatsApp = new();

    [Fact]
    public void Meta_has_the_message() =>
        _whatsApp.Interpret(Reply(200, """{"contacts":[],"messages":[{"id":"wamid.1","message_status":"accepted"}]}"""))
            .ShouldBe(new SendOutcome.Accepted("wamid.1"));

    [Fact]
    public void An_answer_without_the_messages_id_leaves_it_in_doubt() =>
        _whatsApp.Interpret(Reply(200, """{"messaging_product":"whatsapp","messages":[]}""")).ShouldBe(new SendOutcome.Unknown("200"));

    [Theory]
    [InlineData(typeof(SendOutcome.RetryAfter), 500, 1, 2, 4, 613, 80007, 130429, 131000, 131016, 131056, 131057, 133016)]
    [InlineData(typeof(SendOutcome.RetryAfter), 400, 131048, 131049)]
    [InlineData(typeof(SendOutcome.WindowClosed), 400, 131047, 470)]
    [InlineData(typeof(SendOutcome.OptedOut), 400, 131050)]
    [InlineData(typeof(SendOutcome.Blocked), 400, 130403)]
    [InlineData(typeof(SendOutcome.Refused), 400, 130472, 131026, 131021, 131030)]
    [InlineData(typeof(SendOutcome.Refused), 404, 100, 131008, 131009, 131051, 131052, 131053, 131062)]
    [InlineData(typeof(SendOutcome.Refused), 404, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069)]
    [InlineData(typeof(SendOutcome.Misconfigured), 400, 0, 3, 10, 190, 200, 299, 368, 131005, 131031, 131042, 131045, 133010)]
    public void A_code_means_the_same_in_an_answer_and_in_a_status(Type outcome, int status, params int[] codes)
    {
        foreach (var code in codes)
        {
            var answered = _whatsApp.Interpret(Reply(status, $$$"""{"error":{"code":{{{code}}} }}"""));
            answered.ShouldBeOfType(outcome, $"{code}");
            Failure(code).ShouldBeOfType(outcome, $"{code}");
        }
    }

    [Fact]
    public void The_delay_is_what_the_code_asks_for()
    {
        Failure(131049).ShouldBe(new SendOutcome.RetryAfter(Duration.FromHours(24), "131049"));
        Failure(131048).ShouldBe(new SendOutcome.RetryAfter(Duration.FromHours(1), "131048"));
        var headers = new Dictionary<string, string> { ["Retry-After"] = "1" };
        _whatsApp.Interpret(new HttpReply(400, headers, """{"error":{"code":131056}}"""))
            .ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(6), "131056"));
        _whatsApp.Interpret(new HttpReply(400, headers, """{"error":{"code":130429}}"""))
            .ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(1), "130429"));
    }

    [Fact]
    public void A_number_of_ours_that_does_not_exist_is_our_mistake() =>
        _whatsApp.Interpret(Reply(400, """{"error":{"code":100,"error_subcode":33,"message":"Object does not exist"}}"""))
            .ShouldBe(new SendOutcome.Misconfigured("100", "Object does not exist"));

    [Fact]
    public void A_code_that_nobody_knows_counts_by_its_status()
    {
        const string Body = """{"error":{"code":99999,"message":"New"}}""";

        _whatsApp.Interpret(Reply(400, Body)).ShouldBe(new SendOutcome.Refused("99999", "New"));
        _whatsApp.Interpret(Reply(500, Body)).ShouldBe(new SendOutcome.Unknown("99999"));
        Failure(99999).ShouldBe(new SendOutcome.Refused("99999", "Meta gives no reason."));
    }

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);

    private SendOutcome Failure(int code)
    {
        var webhook = Requests.Post(
            "https://chat.example.com/",
            "application/json",
            $$$"""{"entry":[{"changes":[{"value":{"statuses":[{"id":"wamid.1","status":"failed","errors":[{"code":{{{code}}}}]}]}}]}]}""");
        return _whatsApp.Parse(webhook, Accounts.WhatsApp, Requests.Now).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Receipt>().Failure!;
    }
}

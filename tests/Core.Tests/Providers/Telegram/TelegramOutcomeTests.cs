using Messaging.Providers;
using Messaging.Providers.Telegram;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Telegram;

public sealed class TelegramOutcomeTests
{
    private readonly TelegramProvider _telegram = new();

    [Fact]
    public void Telegram_has_the_message() =>
        Interpret(200, """{"ok":true,"result":{"message_id":1366,"chat":{"id":5000000001,"type":"private"},"date":1767603600}}""")
            .ShouldBe(new SendOutcome.Accepted("5000000001:1366"));

    [Fact]
    public void A_reaction_goes_by_our_own_id()
    {
        var reaction = PlanCase.For(Accounts.Telegram, "5000000001", new Messaging.Messages.Content.Reaction("5000000001:1365", "👍"));
        var meaning = PlanCase.Plan(Accounts.Telegram, reaction).ShouldBeOfType<SendPlan.Calls>().Meaning!;

        meaning(new HttpReply(200, new Dictionary<string, string>(), """{"ok":true,"result":true}""")).ShouldBe(new SendOutcome.Accepted(reaction.Id.Value));
        meaning(new HttpReply(400, new Dictionary<string, string>(), """{"ok":false,"error_code":400,"description":"REACTION_INVALID"}"""))
            .ShouldBe(new SendOutcome.Refused("400", "REACTION_INVALID"));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":true}""")]
    [InlineData("""{"ok":true}""")]
    public void An_answer_without_the_message_leaves_it_in_doubt(string body) => Interpret(200, body).ShouldBe(new SendOutcome.Unknown("200"));

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 30","parameters":{"retry_after":30}}""", 30)]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 3000000000","parameters":{"retry_after":3000000000}}""", 86400)]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests"}""", 5)]
    public void Telegram_says_how_long_to_wait(string body, int seconds) =>
        Interpret(429, body).ShouldBe(new SendOutcome.RetryAfter(Duration.FromSeconds(seconds), "429"));

    [Theory]
    [InlineData("Forbidden: bot was blocked by the user")]
    [InlineData("Forbidden: user is deactivated")]
    [InlineData("Forbidden: bot can't initiate conversation with a user")]
    [InlineData("Forbidden: bot was kicked from the group chat")]
    public void Whoever_does_not_let_the_bot_write_has_blocked_it(string description) =>
        Interpret(403, $$"""{"ok":false,"error_code":403,"description":"{{description}}"}""").ShouldBe(new SendOutcome.Blocked("403"));

    [Theory]
    [InlineData(400, "Bad Request: chat not found", typeof(SendOutcome.Refused))]
    [InlineData(400, "Bad Request: message is too long", typeof(SendOutcome.Refused))]
    [InlineData(401, "Unauthorized", typeof(SendOutcome.Misconfigured))]
    [InlineData(404, "Not Found", typeof(SendOutcome.Misconfigured))]
    [InlineData(500, "Internal Server Error", typeof(SendOutcome.Unknown))]
    public void Another_failure_counts_by_its_code(int code, string description, Type outcome)
    {
        var result = Interpret(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

        result.ShouldBeOfType(outcome);
        (outcome == typeof(SendOutcome.Unknown) || result.InWords().Contains(description, StringComparison.Ordinal)).ShouldBeTrue();
    }

    private SendOutcome Interpret(int status, string body) => _telegram.Interpret(new HttpReply(status, new Dictionary<string, string>(), body));
}

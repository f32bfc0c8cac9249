using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Telegram;

namespace Messaging.Core.Tests.Providers.Telegram;

public sealed class TelegramSendingTests
{
    private static readonly Account Account = Accounts.Telegram;
    private readonly TelegramProvider _telegram = new();

    [Fact]
    public void A_tap_is_answered_before_the_message_and_whatever_comes_of_it_the_message_goes()
    {
        var steps = Steps(Message with { Context = new ReplyContext("tap", PlanCase.Now) { Token = "tap" } });

        steps.Select(step => step.Role).ShouldBe([StepRole.Courtesy, StepRole.Needed]);
    }

    [Fact]
    public void Only_a_message_to_a_group_may_have_to_go_elsewhere()
    {
        Steps(Message).ShouldHaveSingleItem();
        Steps(Message with { To = Message.To with { Handle = "-987654" } }).Select(step => step.Role).ShouldBe([StepRole.Preferred, StepRole.Needed]);
    }

    [Theory]
    [InlineData("5000000001:1365", """{"message_id":1365,"allow_sending_without_reply":true}""")]
    [InlineData("-1001234567890:9", """{"message_id":9,"chat_id":-1001234567890}""")]
    public void A_reply_names_the_message_that_it_answers(string answered, string parameters) =>
        Sent(Message with { ReplyTo = answered }).ShouldContain($"\"reply_parameters\":{parameters}");

    [Theory]
    [InlineData("4382bfdwdsb323b2d9")]
    [InlineData("a:b:c")]
    [InlineData("5000000001:one")]
    public void What_is_no_message_of_telegrams_is_not_named(string answered) =>
        Sent(Message with { ReplyTo = answered }).ShouldNotContain("reply_parameters");

    [Fact]
    public void A_file_is_looked_up_and_then_fetched_with_the_token_in_the_address_and_nowhere_else()
    {
        var fetch = _telegram.Fetch(new MediaSource.ProviderMedia("Ag AC"), Account, Requests.Now)!;

        var asked = fetch.Steps.ShouldHaveSingleItem().Call([]);
        var download = fetch.Download([new HttpReply(200, new Dictionary<string, string>(), """{"ok":true,"result":{"file_id":"AgAC","file_path":"photos/file ?0.jpg"}}""")]);

        asked.Url.ShouldBe("https://api.telegram.org/bot8110:telegram-secret/getFile?file_id=Ag%20AC");
        download.Url.ShouldBe("https://api.telegram.org/file/bot8110:telegram-secret/photos/file%20%3F0.jpg");
        new[] { asked, download }.ShouldAllBe(call => call.Headers.Count == 0 && call.ToString() == "GET call");
        _telegram.Fetch(new MediaSource.Link(new Uri("https://example.com/a.jpg")), Account, Requests.Now)!.Download([]).Url.ShouldBe("https://example.com/a.jpg");
    }

    [Fact]
    public void Typing_shows_and_reading_does_not()
    {
        var call = _telegram.Signal(Signal.Typing, Message.To, "1", Account, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

        call.Url.ShouldEndWith("/sendChatAction");
        call.Text.ShouldBe("""{"chat_id":5000000001,"action":"typing"}""");
        _telegram.Signal(Signal.Read, Message.To, "1", Account, Requests.Now).ShouldBeNull();
    }

    private static OutboundMessage Message { get; } = PlanCase.For(Account, TelegramPlanCases.Anna, new Content.Text("Hello"));

    private static IReadOnlyList<SendStep> Steps(OutboundMessage message) => PlanCase.Plan(Account, message).ShouldBeOfType<SendPlan.Calls>().Steps;

    private static string Sent(OutboundMessage message) => Steps(message)[^1].Call([]).Text;
}

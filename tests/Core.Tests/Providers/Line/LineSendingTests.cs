using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Line;

namespace Messaging.Core.Tests.Providers.Line;

public sealed class LineSendingTests
{
    private static readonly Account Account = Accounts.Line;
    private readonly LineProvider _line = new();

    [Fact]
    public void A_reply_is_tried_first_and_pushed_where_line_does_not_take_it()
    {
        var steps = Steps(Message with { Context = LinePlanCases.Fresh });

        steps.Select(step => step.Role).ShouldBe([StepRole.Preferred, StepRole.Needed]);
        steps.Select(step => step.Call([]).Url).ShouldBe(["https://api.line.me/v2/bot/message/reply", "https://api.line.me/v2/bot/message/push"]);
        steps[0].Call([]).Headers.Keys.ShouldNotContain("X-Line-Retry-Key");
    }

    [Fact]
    public void Each_attempt_at_a_message_has_the_same_key_and_no_two_messages_share_one()
    {
        var key = Key(Message);

        Key(Message).ShouldBe(key);
        Guid.TryParseExact(key, "D", out _).ShouldBeTrue();
        Key(Message with { Id = OutboxId.Parse("a-abcdefghijklmnopqrstuvwxyz.12.4") }).ShouldNotBe(key);
    }

    [Fact]
    public void What_answers_the_customers_last_message_quotes_it()
    {
        var answer = Message with { ReplyTo = LinePlanCases.Fresh.MessageId, Context = LinePlanCases.Fresh with { Token = null } };

        Sent(answer).ShouldContain("\"quoteToken\":\"quote-token\"");
        Sent(answer with { ReplyTo = "another" }).ShouldNotContain("quoteToken");
        Sent(answer with { Content = PlanCase.Image }).ShouldNotContain("quoteToken");
    }

    [Theory]
    [InlineData("order", "My order")]
    [InlineData("a=b&c=d", "Zwei\nZeilen")]
    [InlineData("with\nlines", "2")]
    public void A_tap_brings_back_the_option_and_what_was_read_on_it(string id, string label)
    {
        var data = System.Text.Json.Nodes.JsonNode.Parse(Sent(Message with { Content = new Content.Choice("Which?", [new(id, label)]) }))!
            ["messages"]![0]!["template"]!["actions"]![0]!["data"]!;
        var webhook = Requests.Post("https://chat.example.com/", "application/json", $$$"""
            {"events":[{"type":"postback","source":{"type":"user","userId":"U1"},"timestamp":1,"postback":{"data":{{{data.ToJsonString()}}} } }]}
            """);

        var said = _line.Parse(webhook, Account, Requests.Now).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Message>();

        said.Content.ShouldBe(new Content.ChoiceReply(id, label.ReplaceLineEndings(" ")));
    }

    [Fact]
    public void A_medium_is_fetched_from_lines_own_host_with_the_token()
    {
        var fetch = _line.Fetch(new MediaSource.ProviderMedia("593436378864812122"), Account, Requests.Now)!;

        fetch.Steps.ShouldBeEmpty();
        var call = fetch.Download([]);
        call.Url.ShouldBe("https://api-data.line.me/v2/bot/message/593436378864812122/content");
        call.Headers["Authorization"].ShouldBe("Bearer line-token-secret");
    }

    [Fact]
    public void The_token_goes_to_no_other_host()
    {
        MediaSource[] elsewhere = [new MediaSource.Link(new Uri("https://example.com/a.jpg")), new MediaSource.ProviderMedia("446/1988")];

        var calls = elsewhere.Select(source => _line.Fetch(source, Account, Requests.Now)!.Download([])).ToList();

        calls.Select(call => call.Url).ShouldBe(["https://example.com/a.jpg", "https://stickershop.line-scdn.net/stickershop/v1/sticker/1988/android/sticker.png"]);
        calls.ShouldAllBe(call => call.Headers.Count == 0);
    }

    [Fact]
    public void Typing_shows_in_a_conversation_of_two()
    {
        var call = _line.Signal(Signal.Typing, Message.To, "1", Account, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

        call.Url.ShouldBe("https://api.line.me/v2/bot/chat/loading/start");
        call.Text.ShouldBe($$"""{"chatId":"{{LinePlanCases.Anna}}","loadingSeconds":20}""");
        _line.Signal(Signal.Typing, Message.To with { Handle = "C9b1e7f0a" }, "1", Account, Requests.Now).ShouldBeNull();
        _line.Signal(Signal.Read, Message.To, "1", Account, Requests.Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    public void Raw_words_that_are_no_object_are_refused(string json)
    {
        var message = Message with { Content = new Content.Text("Hello") { Raw = new RawPayload("line", json) } };

        Should.Throw<ArgumentException>(() => Sent(message)).Message.ShouldContain("raw payload for line");
    }

    private static OutboundMessage Message { get; } = PlanCase.For(Account, LinePlanCases.Anna, new Content.Text("Hello"));

    private static IReadOnlyList<SendStep> Steps(OutboundMessage message) => PlanCase.Plan(Account, message).ShouldBeOfType<SendPlan.Calls>().Steps;

    private static string Sent(OutboundMessage message) => Steps(message)[^1].Call([]).Text;

    private static string Key(OutboundMessage message) => Steps(message)[^1].Call([]).Headers["X-Line-Retry-Key"];
}

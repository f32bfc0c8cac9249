using System.Diagnostics;
using System.Text.Json;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.WebChat;

namespace Messaging.Core.Tests.Providers.WebChat;

public sealed class WebChatMessageTests
{
    private readonly WebChatProvider _webChat = new();

    [Theory]
    [InlineData(10_000, 200)]
    [InlineData(10_001, 400)]
    public void A_text_has_a_limit_and_the_widget_is_told(int length, int status)
    {
        var webhook = Post(JsonSerializer.Serialize(new { id = "m1", text = new string('é', length) }));

        (Parsed(webhook) is Inbound.Message).ShouldBe(status == 200);
        var answer = _webChat.Answer(webhook, Accounts.WebChat);
        answer.Status.ShouldBe(status);
        answer.Body.ShouldBe(status == 200 ? "" : """{"error":"text: a string of 1 to 10000 characters is expected."}""");
    }

    [Fact]
    public void The_largest_message_fits_into_the_largest_body()
    {
        var context = string.Join(',', Enumerable.Range(0, 399).Select(index => $"\"k{index:000}\":\"\""));
        var escaped = string.Concat(Enumerable.Repeat("\\u20ac", 10_000));
        var webhook = Post($$"""{"id":"m1","text":"{{escaped}}","context":{ {{context}} } }""");

        webhook.Body.Length.ShouldBeLessThan(_webChat.LargestBody);
        Parsed(webhook).ShouldBeOfType<Inbound.Message>();
    }

    [Fact]
    public void A_context_has_a_limit() =>
        Parsed(Post($$"""{"id":"m1","text":"Hi","context":{"page":"{{new string('x', 4000)}}"} }"""))
            .ShouldBeOfType<Inbound.Unreadable>().Reason.ShouldStartWith("context:");

    [Fact]
    public void There_is_no_reply_to_read_because_no_call_is_made() =>
        Should.Throw<UnreachableException>(() => _webChat.Interpret(new HttpReply(200, new Dictionary<string, string>(), "")));

    private Inbound Parsed(Webhook webhook) => _webChat.Parse(webhook, Accounts.WebChat, Requests.Now).ShouldHaveSingleItem();

    private static Webhook Post(string body)
    {
        var token = WebChatToken.Issue(Accounts.WebChat, "session-1");
        return Requests.Post("https://chat.example.com/", "application/json", body, ("Authorization", $"Bearer {token}"));
    }
}

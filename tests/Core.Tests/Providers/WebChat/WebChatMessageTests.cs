using System.Collections.Immutable;
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
    public void A_file_is_sent_by_the_session_that_uploaded_it()
    {
        var file = new WebChatFile(MediaId.Parse("m-abc"), "Müll \"1\".pdf", "application/pdf");

        var message = Parsed(PostFile(file.IdFor(Accounts.WebChat, "session-1"))).ShouldBeOfType<Inbound.Message>();

        message.Content.ShouldBe(new Content.Media(MediaType.File, new MediaSource.Kept(file.Medium))
        {
            Caption = "Here it is", FileName = file.Name, ContentType = file.ContentType,
        });
    }

    [Fact]
    public void A_file_is_sent_by_nobody_else()
    {
        var file = new WebChatFile(MediaId.Parse("m-abc"), "a.pdf", "application/pdf");
        var id = file.IdFor(Accounts.WebChat, "session-1");
        var another = new WebChatFile(MediaId.Parse("m-abd"), "a.pdf", "application/pdf").IdFor(Accounts.WebChat, "session-1");
        string[] forged =
        [
            file.IdFor(Accounts.WebChat, "session-2"),
            file.IdFor(Accounts.WebChat with { Id = AccountId.Parse("other") }, "session-1"),
            file.IdFor(Accounts.WebChat with { Secrets = Accounts.Secrets(("Key", "new")) }, "session-1"),
            $"{another.Split('.')[0]}.{id.Split('.')[1]}", id[..^1], id.Split('.')[0], $"{id}.", "m-abc",
        ];

        forged.Select(one => Parsed(PostFile(one)))
            .ShouldAllBe(refused => ((Inbound.Unreadable)refused).Reason == "file.id: it names no file that this session has uploaded.");
    }

    [Fact]
    public void What_the_session_began_with_is_said_with_each_message_until_one_says_otherwise()
    {
        var pass = new WebChatPass("session-1") { Context = ImmutableSortedDictionary<string, string>.Empty.Add("product", "hat") };
        Webhook With(string body) => Requests.Post(
            "https://chat.example.com/", "application/json", body, ("Authorization", $"Bearer {WebChatToken.Issue(Accounts.WebChat, pass)}"));

        Parsed(With("""{"id":"1","text":"Hi"}""")).ShouldBeOfType<Inbound.Message>().Facts.ShouldBe(pass.Context);
        Parsed(With("""{"id":"2","text":"Hi","context":{"product":"shoe"}}""")).ShouldBeOfType<Inbound.Message>().Facts!["product"].ShouldBe("shoe");
    }

    [Fact]
    public void There_is_no_reply_to_read_because_no_call_is_made() =>
        Should.Throw<UnreachableException>(() => _webChat.Interpret(new HttpReply(200, new Dictionary<string, string>(), "")));

    private Inbound Parsed(Webhook webhook) => _webChat.Parse(webhook, Accounts.WebChat, Requests.Now).ShouldHaveSingleItem();

    private static Webhook PostFile(string id) => Post(JsonSerializer.Serialize(new { id = "m1", file = new { id, caption = "Here it is" } }));

    private static Webhook Post(string body)
    {
        var token = WebChatToken.Issue(Accounts.WebChat, "session-1");
        return Requests.Post("https://chat.example.com/", "application/json", body, ("Authorization", $"Bearer {token}"));
    }
}

using System.Net.Http.Headers;
using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Messenger;
using NodaTime;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class MessengerApiTests : IDisposable
{
    private const string Psid = "7000000000000001";
    private const string PageToken = "page-token";
    private const string InstagramToken = "instagram-token";

    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, string, string> Refusals => new()
    {
        { PageToken, "no json", "Invalid parameter" },
        { PageToken, """{"message":{"text":"hi"}}""", "recipient" },
        { PageToken, Call("{}"), "text and attachment" },
        { PageToken, Call("""{"text":"hi","attachment":{}}"""), "text and attachment" },
        { PageToken, Call("""{"text":""}"""), "non-empty" },
        { PageToken, Call($$"""{"text":"{{Long(2001)}}"}"""), "2000" },
        { InstagramToken, Call($$"""{"text":"{{new string('é', 501)}}"}"""), "1000 bytes" },
        { InstagramToken, Call("""{"text":"hi","metadata":"x"}"""), "metadata" },
        { PageToken, Call($$"""{"text":"hi","metadata":"{{Long(1001)}}"}"""), "1000" },
        { PageToken, QuickReplies([.. Enumerable.Range(1, 14).Select(n => $"{n}")]), "13" },
        { PageToken, QuickReplies(Long(21)), "20" },
        { PageToken, Call("""{"text":"hi","quick_replies":[{"content_type":"location"}]}"""), "content_type" },
        { PageToken, Call("""{"attachment":{"type":"sticker","payload":{"url":"https://a.example"}}}"""), "sticker" },
        { PageToken, Call("""{"attachment":{"type":"image","payload":{"url":"picture"}}}"""), "Upload" },
        { PageToken, Template("""{"template_type":"list"}"""), "list" },
        { PageToken, Template($$"""{"template_type":"button","text":"{{Long(641)}}","buttons":[{"type":"postback","title":"a","payload":"a"}]}"""), "640" },
        { PageToken, Template("""{"template_type":"button","text":"Which?","buttons":[]}"""), "1 to 3" },
        { PageToken, Template("""{"template_type":"button","text":"How?","buttons":[{"type":"phone_number","title":"Call","payload":"0555"}]}"""), "country code" },
        { InstagramToken, Template("""{"template_type":"button","text":"How?","buttons":[{"type":"phone_number","title":"Call","payload":"+1555"}]}"""), "phone_number" },
        { PageToken, Template("""{"template_type":"generic","elements":[{"title":"Bare"}]}"""), "in addition to title" },
        { PageToken, Template($$"""{"template_type":"generic","elements":[{"title":"a","subtitle":"{{Long(81)}}"}]}"""), "80" },
        { PageToken, AsPerson.Replace("HUMAN_AGENT", "ACCOUNT_UPDATE", StringComparison.Ordinal), "HUMAN_AGENT" },
        { PageToken, AsPerson.Replace("MESSAGE_TAG", "RESPONSE", StringComparison.Ordinal), "MESSAGE_TAG" },
        { PageToken, """{"recipient":{"id":"7"},"sender_action":"dance"}""", "sender_action" },
        { PageToken, """{"recipient":{"id":"7"},"sender_action":"typing_on","message":{"text":"hi"}}""", "same time" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_call_is_refused(string token, string json, string words)
    {
        var (status, error) = await Post(json, token);

        status.ShouldBe(400);
        error.ShouldContain(words);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_nobody_gave_opens_nothing() => (await Post(Call("""{"text":"hi"}"""), "another")).Status.ShouldBe(401);

    [Theory]
    [InlineData(PageToken, Page, "2018278")]
    [InlineData(InstagramToken, Instagram, "2534022")]
    public async Task It_takes_a_days_answers_and_a_persons_for_a_week(string token, string account, string closed)
    {
        (await Post(Call("""{"text":"hi"}"""), token)).Answer.ShouldContain("2018001");

        await _simulated.Vendors.WriteAsync(account, Psid, "hello");
        (await Post(Call("""{"text":"hi"}"""), token)).Status.ShouldBe(200);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromHours(24));
        (await Post(Call("""{"text":"hi"}"""), token)).Answer.ShouldContain(closed);
        (await Post(AsPerson, token)).Status.ShouldBe(200);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromDays(6));
        (await Post(AsPerson, token)).Answer.ShouldContain(closed);
    }

    [Theory]
    [InlineData(Page, Channel.Messenger, PageToken)]
    [InlineData(Instagram, Channel.Instagram, InstagramToken)]
    public async Task All_that_we_can_say_there_is_taken_and_shown_as_it_was_meant(string account, Channel channel, string token)
    {
        await _simulated.Vendors.WriteAsync(account, Psid, "hello");
        var ours = new Account(AccountId.Parse(account), channel, "messenger", "1") { Secrets = new Dictionary<string, string> { ["AccessToken"] = token } };
        var (provider, can) = (new MessengerProvider(), Capabilities.Of(channel, "messenger"));

        foreach (var part in Contents.SelectMany(content => Fit.To(content, can).Parts))
        {
            var message = new OutboundMessage(OutboxId.Parse("a-b.1.1"), new Address(ours.Id, channel, Psid), part, Purpose.Service);
            var call = ((SendPlan.Calls)provider.Plan(message, ours, Instant.FromDateTimeOffset(Start), file: null)).Steps[0].Call([]);

            (await Post(call.Text, token)).Answer.ShouldContain("message_id");

            var shown = _simulated.Vendors.Log.Sent[^1].Contents.ShouldHaveSingleItem();
            shown.GetType().ShouldBe(part.GetType());
        }
    }

    public void Dispose() => _simulated.Dispose();

    private static Content[] Contents =>
    [
        new Content.Text(string.Concat(Enumerable.Repeat("Ein längerer Satz mit Umlauten: äöü. ", 100))),
        new Content.Choice("Which?", [.. Enumerable.Range(1, 13).Select(n => new ChoiceOption($"{n}", $"Option {n}"))]),
        new Content.Choice("Which?", [.. Enumerable.Range(1, 14).Select(n => new ChoiceOption($"{n}", $"Option {n}"))]),
        new Content.Choice(Long(700), [new("a", "A"), Web]),
        new Content.Choice("How?", [Phone, Web, new("chat", "Chat")]),
        new Content.Media(MediaType.Image, new MediaSource.Link(new Uri("https://a.example/p.png"))) { Caption = "A picture" },
        new Content.Media(MediaType.File, new MediaSource.ProviderMedia("1")),
        new Content.Card("Hat", "Blue", new Uri("https://a.example/p.png"), [new("hat", "Take it"), Web]),
        new Content.Card("Bare", null, null, []),
        new Content.Carousel([.. Enumerable.Range(1, 10).Select(n => new Content.Card($"Hat {n}", "Blue", null, [new($"hat{n}", "Take it")]))]),
        new Content.Location(48.1, 11.5) { Name = "Here" },
    ];

    private static ChoiceOption Web => new("web", "Our page") { Action = new OptionAction.Open(new Uri("https://a.example/")) };

    private static ChoiceOption Phone => new("call", "Call us") { Action = new OptionAction.Dial("+15550001111") };

    private static string AsPerson => $$"""{"messaging_type":"MESSAGE_TAG","tag":"HUMAN_AGENT","message":{"text":"hi"},"recipient":{"id":"{{Psid}}"} }""";

    private static string Call(string message) => $$"""{"recipient":{"id":"{{Psid}}"},"messaging_type":"RESPONSE","message":{{message}} }""";

    private static string Template(string payload) => Call($$"""{"attachment":{"type":"template","payload":{{payload}} } }""");

    private static string QuickReplies(params string[] titles) => Call(
        $$"""{"text":"Which?","quick_replies":[{{string.Join(',', titles.Select(title => $$"""{"content_type":"text","title":"{{title}}","payload":"x"}"""))}}]}""");

    private static string Long(int length) => new('x', length);

    private async Task<(int Status, string Answer)> Post(string json, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/simulator/messenger/v25.0/me/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        var (status, answer, _) = await _simulated.AnswerAsync(request);
        return (status, answer.ToJsonString());
    }
}

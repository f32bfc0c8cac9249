using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

/// <summary>docs/own-channel.md says what the code does. Each of its examples has a name, and is read here.</summary>
public sealed partial class OwnContractTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "own-channel.md"));

    private static readonly OwnProvider Own = new();

    private static readonly Account App = Accounts.Own with { Id = AccountId.Parse("app") };

    [Fact]
    public void Each_example_is_read_by_a_test() => Examples().Select(example => example.Name).ShouldBe(
        ["events", "taken", "contents", "message", "outgoing", "answer 202", "answer 409", "answer 422", "signal", "capabilities", "test"]);

    [Fact]
    public void The_signature_is_right_for_its_key_and_body()
    {
        var account = App with { Secrets = Accounts.Secrets(("Key", "an example of a key, and a bad one")) };

        Page.ShouldContain($"\n{OwnSignature.Of(Encoding.UTF8.GetBytes("""{"events":[]}"""), account, Instant.FromUtc(2026, 1, 5, 9, 0))}\n");
    }

    [Fact]
    public void Every_kind_of_event_is_shown_and_understood()
    {
        var told = Parse(Example("events"));

        told.Select(inbound => inbound.GetType().Name).ShouldBe(
            ["Message", "Reaction", "Edit", "Deletion", "Typing", "Echo", "Receipt", "Receipt", "Consent"]);
        told[0].ShouldBeOfType<Inbound.Message>().Referral!.Headline.ShouldBe("Spring");
        told[7].ShouldBeOfType<Inbound.Receipt>().Failure.ShouldBe(new SendOutcome.Blocked("7"));
        Own.Answer(Post(Example("events")), App).Body.ShouldBe(Flat(Example("taken")));
    }

    [Fact]
    public void Every_content_of_a_customer_is_shown_and_understood()
    {
        var contents = JsonNode.Parse(Example("contents"))!.AsArray().Select(content => Content(content!)).ToList();

        contents.Select(content => content.GetType().Name).ShouldBe(
            ["Text", "Media", "Location", "ChoiceReply", "ContactCards", "Order", "FormReply", "Unsupported"]);
        contents.Zip(JsonNode.Parse(Example("contents"))!.AsArray()).ShouldAllBe(pair => JsonNode.DeepEquals(Stored(pair.First), pair.Second));
    }

    [Fact]
    public void A_message_of_ours_looks_as_it_is_shown()
    {
        var message = PlanCase.For(App, "anna", (Content.Choice)Content("message", "content")) with { ReplyTo = "m-1" };

        var call = Call(message);

        JsonNode.DeepEquals(JsonNode.Parse(call.Text), JsonNode.Parse(Example("message"))).ShouldBeTrue(call.Text);
        (call.Url, call.Headers["Idempotency-Key"]).ShouldBe(("https://adapter.example.com/messaging/messages", message.Id.Value));
    }

    [Fact]
    public void Every_content_of_ours_is_shown_as_it_is_sent()
    {
        var shown = JsonNode.Parse(Example("outgoing"))!.AsArray().Select(content => content!).ToList();

        foreach (var content in shown)
        {
            var sent = JsonNode.Parse(Call(PlanCase.For(App, "anna", Said(content))).Text)!["content"];
            JsonNode.DeepEquals(sent, content).ShouldBeTrue(sent!.ToJsonString());
        }

        shown.Select(content => content["kind"]!.GetValue<string>()).ShouldBe(["text", "media", "location", "choice", "card", "carousel", "template", "contacts", "reaction"]);
    }

    [Theory]
    [InlineData(202, "Accepted { MessageId = 7d0c }")]
    [InlineData(409, "AlreadyAccepted { MessageId = 7d0c }")]
    [InlineData(422, "Refused { Code = too-long, Reason = body has 2000 characters at most. }")]
    public void An_answer_means_what_is_said_of_it(int status, string outcome) =>
        Own.Interpret(new HttpReply(status, new Dictionary<string, string>(), Example($"answer {status}"))).ToString().ShouldBe(outcome);

    [Fact]
    public void Every_word_for_an_error_is_in_the_table()
    {
        var words = Row().Matches(Page).Select(row => row.Groups["word"].Value).ToList();

        words.Select(word => Own.Interpret(new HttpReply(422, new Dictionary<string, string>(), $$"""{"error":"{{word}}","fatal":true}""")).Name())
            .ShouldBe(words);
        words.Count.ShouldBe(5);
    }

    [Fact]
    public void A_sign_looks_as_it_is_shown()
    {
        var sign = Own.Signal(Signal.Typing, new Address(App.Id, Channel.Own, "anna"), "m-1", App, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps[0].Call([]);

        sign.Text.ShouldBe(Flat(Example("signal")));
    }

    [Fact]
    public void The_capabilities_that_are_shown_are_all_that_there_are()
    {
        var can = OwnCapabilities.Read(Example("capabilities"));

        can.Buttons!.Actions.Count.ShouldBe(ChoiceLimits.AllActions.Count);
        can.Media.Count.ShouldBe(Capabilities.AllMedia.Count);
        can.Carousel!.Card.Options!.Options.ShouldBe(2);
        JsonNode.Parse(Example("capabilities"))!.AsObject().Count.ShouldBe(14);
    }

    private static IEnumerable<(string Name, string Json)> Examples() =>
        Fence().Matches(Page).Select(match => (match.Groups["name"].Value, match.Groups["json"].Value));

    private static string Example(string name) => Examples().Single(example => example.Name == name).Json;

    private static string Flat(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static Webhook Post(string body) => Requests.Post("https://chat.example.com/webhooks/own/app", "application/json", body);

    private static IReadOnlyList<Inbound> Parse(string body) => Own.Parse(Post(body), App, Requests.Now);

    private static Content Content(JsonNode content)
    {
        var message = new JsonObject { ["type"] = "message", ["id"] = "m-1", ["from"] = "anna", ["content"] = content.DeepClone() };
        return Parse(new JsonObject { ["events"] = new JsonArray(message) }.ToJsonString()).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Message>().Content;
    }

    private static Content Content(string example, string field) => Said(JsonNode.Parse(Example(example))![field]!);

    // What stands on the page is what we keep ourselves.
    private static Content Said(JsonNode content) => System.Text.Json.JsonSerializer.Deserialize(content, MessagingJson.Default.Content)!;

    private static JsonNode? Stored(Content content) => System.Text.Json.JsonSerializer.SerializeToNode(content, MessagingJson.Default.Content);

    private static HttpCall Call(OutboundMessage message) => PlanCase.Plan(App, message).ShouldBeOfType<SendPlan.Calls>().Steps[0].Call([]);

    [GeneratedRegex("^```json (?<name>[^\n]+)\n(?<json>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| `(?<word>refused|[a-z]+-[a-z]+|blocked|misconfigured)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}

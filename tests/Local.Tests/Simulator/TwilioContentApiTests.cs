using System.Net.Http.Headers;
using System.Text;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class TwilioContentApiTests : IDisposable
{
    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, string> Refusals => new()
    {
        { "no json", "language" },
        { """{"types":{"twilio/quick-reply":{}}}""", "language" },
        { Of("twilio/hologram", "{}"), "no type" },
        { Of("twilio/quick-reply", """{"actions":[{"title":"a","id":"a"}]}"""), "body" },
        { Of("twilio/quick-reply", """{"body":"a","actions":[]}"""), "1 to 10 actions" },
        { Of("twilio/quick-reply", """{"body":"a","actions":[{"title":"a"}]}"""), "title and id" },
        { Of("twilio/call-to-action", """{"body":"a","actions":[{"title":"a"}]}"""), "title and url" },
        { Of("twilio/list-picker", """{"body":"a","items":[{"item":"a","id":"a"}]}"""), "button" },
        { Of("twilio/list-picker", $$"""{"body":"a","button":"b","items":[{{string.Join(',', Enumerable.Repeat("""{"item":"a","id":"a"}""", 11))}}]}"""), "1 to 10 items" },
        { Of("twilio/list-picker", """{"body":"a","button":"b","items":[{"item":"a"}]}"""), "item and id" },
        { Of("twilio/location", """{"latitude":"1","longitude":2}"""), "numbers" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_resource_that_cannot_be_sent_is_not_made(string json, string words)
    {
        var (status, answer, _) = await Post("v1/Content", new StringContent(json, Encoding.UTF8, "application/json"));

        status.ShouldBe(400);
        ((string)answer["message"]!).ShouldContain(words);
    }

    [Fact]
    public async Task Nobody_makes_one_without_credentials()
    {
        var (status, answer, _) = await Post("v1/Content", new StringContent("{}"), token: "wrong");

        (status, (int)answer["code"]!).ShouldBe((401, 20003));
    }

    [Fact]
    public async Task Typing_marks_as_read_what_the_customer_wrote()
    {
        var written = await _simulated.Vendors.WriteAsync(WhatsApp, Customer, "Hello");

        (await Typing(("channel", "whatsapp"), ("messageId", written.Id))).ShouldBe(200);
        (await Typing(("channel", "sms"), ("messageId", written.Id))).ShouldBe(400);
        (await Typing(("channel", "whatsapp"))).ShouldBe(400);

        _simulated.Vendors.Phones.Read(WhatsApp, Customer, 0).Messages.ShouldHaveSingleItem().Status.ShouldBe("read");
    }

    [Fact]
    public async Task A_customer_without_a_number_is_reached_by_his_id()
    {
        var answer = await _simulated.PostTwilioAsync(("To", "whatsapp:US.13491208655302741918"), ("From", "whatsapp:+15550001112"), ("Body", "Hello"));

        answer.Status.ShouldBe(201);
    }

    public void Dispose() => _simulated.Dispose();

    private async Task<int> Typing(params (string Name, string Value)[] fields) =>
        (await Post("v2/Indicators/Typing.json", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))))).Status;

    private async Task<(int Status, System.Text.Json.Nodes.JsonNode Json, HttpResponseHeaders Headers)> Post(string path, HttpContent content, string token = AuthToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/simulator/twilio/{path}") { Content = content, Headers = { Authorization = Basic(AccountSid, token) } };
        return await _simulated.AnswerAsync(request);
    }

    private static string Of(string type, string content) => $$$"""{"friendly_name":"a","language":"en","types":{"{{{type}}}":{{{content}}}}}""";
}

using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class CloudApiTests : IDisposable
{
    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, int, string> Refusals => new()
    {
        { "no json", 100, "Invalid parameter" },
        { "[]", 100, "Invalid parameter" },
        { """{"to":"15550002222","type":"text","text":{"body":"hi"}}""", 100, "messaging_product" },
        { """{"messaging_product":"whatsapp","type":"text","text":{"body":"hi"}}""", 100, "parameter to" },
        { """{"messaging_product":"whatsapp","to":"nobody","type":"text","text":{"body":"hi"}}""", 131009, "Recipient" },
        { """{"messaging_product":"whatsapp","to":"15550002222","recipient_type":"crowd","text":{"body":"hi"}}""", 100, "recipient_type" },
        { Call(""" "type":"telegram" """), 100, "type must be one of {AUDIO, CONTACTS" },
        { Call(""" "type":"text","text":{} """), 100, "text['body']" },
        { Call(""" "type":"text","text":{"body":"LONG"} """, 4097), 100, "4096" },
        { Call(""" "type":"image","image":{"link":"https://a.example/p.png","caption":"LONG"} """, 1025), 100, "1024" },
        { Call(""" "type":"audio","audio":{"link":"https://a.example/a.ogg","caption":"a"} """), 100, "caption" },
        { Call(""" "type":"document","document":{} """), 100, "document['id']" },
        { Call(""" "type":"location","location":{"latitude":1} """), 100, "longitude" },
        { Call(""" "type":"template","template":{"name":"hello"} """), 100, "code" },
        { Call(""" "type":"reaction","reaction":{"emoji":"x"} """), 100, "message_id" },
        { Call(""" "type":"text","text":{"body":"hi"},"biz_opaque_callback_data":"LONG" """, 513), 100, "biz_opaque_callback_data" },
        { Buttons(), 131009, "Invalid buttons count" },
        { Buttons("A", "B", "C", "D"), 131009, "Invalid buttons count" },
        { Buttons(new string('x', 21)), 131009, "Button title length invalid" },
        { Buttons("A", "A"), 131009, "Button titles must be unique" },
        { Buttons(""), 131009, "Button title length invalid" },
        { Buttons("A").Replace("\"text\":\"Which?\"", $"\"text\":\"{new string('x', 1025)}\"", StringComparison.Ordinal), 100, "1024" },
        { List([.. Enumerable.Range(1, 11).Select(i => $"Row {i}")]), 131009, "Total row count exceed" },
        { List(new string('x', 25)), 131009, "Row title length invalid" },
        { List("A").Replace("\"description\":\"d\"", $"\"description\":\"{new string('x', 73)}\"", StringComparison.Ordinal), 100, "72" },
        { List("A").Replace("\"button\":\"Choose\"", $"\"button\":\"{new string('x', 21)}\"", StringComparison.Ordinal), 100, "20" },
        { List(), 131009, "section" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_call_is_refused_with_the_documented_code(string json, int code, string words)
    {
        var (status, answer, _) = await _simulated.PostCloudAsync(json);

        status.ShouldBe(400);
        var error = answer["error"]!;
        ((int)error["code"]!).ShouldBe(code);
        ((string?)error["type"]).ShouldBe("OAuthException");
        ((string?)error["fbtrace_id"]).ShouldNotBeNullOrEmpty();
        ((string)(error["error_data"]?["details"] ?? error["message"])!).ShouldContain(words);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/simulator/meta/v25.0/106540352242922/messages", "wrong", 401, 190)]
    [InlineData("/simulator/meta/v25.0/999/messages", AccessToken, 400, 100)]
    public async Task Token_and_number_must_be_right(string path, string token, int status, int code)
    {
        using var request = CloudRequest(Text("hi"));
        request.RequestUri = new Uri(path, UriKind.Relative);
        request.Headers.Authorization = new("Bearer", token);

        var answer = await _simulated.AnswerAsync(request);

        answer.Status.ShouldBe(status);
        ((int)answer.Json["error"]!["code"]!).ShouldBe(code);
    }

    [Fact]
    public async Task A_message_is_taken_under_an_id_of_Metas_form()
    {
        var (status, answer, _) = await _simulated.PostCloudAsync(Text("hi"));

        status.ShouldBe(200);
        ((string?)answer["messaging_product"]).ShouldBe("whatsapp");
        ((string?)answer["contacts"]![0]!["wa_id"]).ShouldBe("15550002222");
        var id = (string)answer["messages"]![0]!["id"]!;
        id.ShouldStartWith("wamid.HBg");
        System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(id["wamid.".Length..])).ShouldContain("15550002222");
        var sent = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
        sent.Id.ShouldBe(id);
        sent.Customer.ShouldBe(Customer);
        sent.Fields["text.body"].ShouldBe("hi");
    }

    [Fact]
    public async Task Buttons_and_lists_are_shown_as_choices()
    {
        await _simulated.PostCloudAsync(Buttons("Yes", "No"));
        await _simulated.PostCloudAsync(List("Red", "Green"));

        var shown = _simulated.Vendors.Phones.Read(Cloud, Customer, 0).Messages;
        var choices = shown.Select(message => (Content.Choice)message.Contents[0]).ToList();
        choices[0].Options.ShouldBe([new ChoiceOption("id-0", "Yes"), new ChoiceOption("id-1", "No")]);
        choices[1].Options.ShouldBe([new ChoiceOption("id-0", "Red") { Description = "d" }, new ChoiceOption("id-1", "Green") { Description = "d" }]);
    }

    [Fact]
    public async Task Reading_and_typing_are_taken_and_mark_what_the_customer_wrote()
    {
        var written = await _simulated.Vendors.WriteAsync(Cloud, Customer, "Hello");

        var (status, answer, _) = await _simulated.PostCloudAsync(
            $$$"""{"messaging_product":"whatsapp","status":"read","message_id":"{{{written.Id}}}","typing_indicator":{"type":"text"}}""");

        status.ShouldBe(200);
        ((bool)answer["success"]!).ShouldBeTrue();
        _simulated.Vendors.Phones.Read(Cloud, Customer, 0).Messages.ShouldHaveSingleItem().Status.ShouldBe("read");
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_pair_rate_allows_45_at_once_and_then_one_every_6_seconds()
    {
        using var strict = new SimulatedVendors(new VendorSettings { PairRate = true });
        for (var i = 0; i < 45; i++)
        {
            (await strict.PostCloudAsync(Text("hi"))).Status.ShouldBe(200);
        }

        var tooFast = await strict.PostCloudAsync(Text("hi"));
        await strict.Time.AdvanceAsync(TimeSpan.FromSeconds(6));
        var later = await strict.PostCloudAsync(Text("hi"));

        tooFast.Status.ShouldBe(400);
        ((int)tooFast.Json["error"]!["code"]!).ShouldBe(131056);
        later.Status.ShouldBe(200);
    }

    internal static string Text(string body) => new JsonObject
    {
        ["messaging_product"] = "whatsapp",
        ["to"] = "15550002222",
        ["type"] = "text",
        ["text"] = new JsonObject { ["body"] = body },
        ["biz_opaque_callback_data"] = "our-reference",
    }.ToJsonString();

    /// <summary>A call whose text LONG stands for so many characters.</summary>
    private static string Call(string rest, int length = 0) =>
        """{"messaging_product":"whatsapp","recipient_type":"individual","to":"15550002222",""" +
        rest.Replace("LONG", new string('x', length), StringComparison.Ordinal) + "}";

    private static string Buttons(params string[] titles)
    {
        var buttons = titles.Select((title, i) => $$$"""{"type":"reply","reply":{"id":"id-{{{i}}}","title":"{{{title}}}"}}""");
        var action = $$$"""{"buttons":[{{{string.Join(',', buttons)}}}]}""";
        return Call($$$""" "type":"interactive","interactive":{"type":"button","body":{"text":"Which?"},"action":{{{action}}}} """);
    }

    private static string List(params string[] titles)
    {
        var rows = titles.Select((title, i) => $$"""{"id":"id-{{i}}","title":"{{title}}","description":"d"}""");
        var action = $$$"""{"button":"Choose","sections":[{"rows":[{{{string.Join(',', rows)}}}]}]}""";
        return Call($$$""" "type":"interactive","interactive":{"type":"list","body":{"text":"Which?"},"action":{{{action}}}} """);
    }

    public void Dispose() => _simulated.Dispose();
}

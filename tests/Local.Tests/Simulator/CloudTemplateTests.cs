using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Meta;

namespace Messaging.Local.Tests.Simulator;

public sealed class CloudTemplateTests : IDisposable
{
    private const string Two = """[{"type":"text","text":"12"},{"type":"currency","currency":{"fallback_value":"12,50 €","code":"EUR","amount_1000":12500}}]""";
    private const string Picture = """{"type":"header","parameters":[{"type":"image","image":{"link":"https://a.example/p.png"}}]}""";
    private const string Link = """{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"orders/12"}]}""";
    private const string Code = """{"type":"button","sub_type":"copy_code","index":"2","parameters":[{"type":"coupon_code","coupon_code":"SAVE10"}]}""";

    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, int, string> Refusals => new()
    {
        { Named("nobody_knows_it", "en"), 132001, "does not exist in en" },
        { Named("news_for_you", "fi"), 132001, "does not exist in fi" },
        { Named("news_for_you", "en"), 132000, "(0) does not match the expected number of params (1)" },
        { Named("news_for_you", "en", Body("""[{"type":"text","text":"a"},{"type":"text","text":"b"}]""")), 132000, "(2)" },
        { Named("news_for_you", "en", Body("""[{"type":"text","text":""}]""")), 131008, "no text" },
        { Named("news_for_you", "en", Body("""[{"type":"text","text":"a\nb"}]""")), 132018, "new-line" },
        { Named("hello_world", "en_US", Body("""[{"type":"text","text":"a"}]""")), 132000, "(1)" },
        { Named("hello_world", "en_US", Picture), 132012, "expected NONE, received IMAGE" },
        { Named("order_sent", "en", Body(Two), Link, Code), 132012, "expected IMAGE, received UNKNOWN" },
        { Named("order_sent", "en", Picture.Replace("image", "video", StringComparison.Ordinal), Body(Two), Link, Code), 132012, "received VIDEO" },
        { Named("order_sent", "en", Picture.Replace("link", "url", StringComparison.Ordinal), Body(Two), Link, Code), 100, "image['id']" },
        { Named("order_sent", "en", Picture, Body(Two), Code), 131008, "index 1 of type url requires a parameter" },
        { Named("order_sent", "en", Picture, Body(Two), Link, Code.Replace("copy_code", "url", StringComparison.Ordinal)), 132012, "index 2 is of type copy_code" },
        { Named("order_sent", "en", Picture, Body(Two), Link, Code, Code.Replace("\"2\"", "\"3\"", StringComparison.Ordinal)), 132012, "no button at index 3" },
        { Named("appointment", "en", Body("""[{"type":"text","text":"Ada"},{"type":"text","text":"Monday"}]""")), 132012, "expected LOCATION" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_template_is_refused_that_is_not_as_it_was_approved(string json, int code, string words)
    {
        var (_, answer, _) = await _simulated.PostCloudAsync(json);

        var error = answer["error"]!;
        ((int)error["code"]!).ShouldBe(code);
        ((string)(error["error_data"]?["details"] ?? error["message"])!).ShouldContain(words);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_customer_sees_the_values_of_a_template_and_its_window_does_not_matter()
    {
        var (status, _, _) = await _simulated.PostCloudAsync(Named("order_sent", "en", Picture, Body(Two), Link, Code));

        status.ShouldBe(200);
        var shown = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Template>();
        shown.Placeholders.Select(value => value.Words).ShouldBe(["https://a.example/p.png", "12", "12,50 €", "orders/12", "SAVE10"]);
    }

    [Fact]
    public async Task A_template_may_name_its_placeholders()
    {
        const string Values = """[{"type":"text","parameter_name":"day","text":"Monday"},{"type":"text","parameter_name":"name","text":"Ada"}]""";
        const string Place = """{"type":"header","parameters":[{"type":"location","location":{"latitude":48.1,"longitude":11.5,"name":"Marienplatz"}}]}""";

        (await _simulated.PostCloudAsync(Named("appointment", "de", Place, Body(Values)))).Status.ShouldBe(200);
        var misnamed = await _simulated.PostCloudAsync(Named("appointment", "de", Place, Body(Values.Replace("day", "hour", StringComparison.Ordinal))));

        ((int)misnamed.Json["error"]!["code"]!).ShouldBe(132012);
    }

    [Fact]
    public async Task What_is_approved_can_be_changed()
    {
        _simulated.Vendors.Templates = [new ApprovedTemplate("ours", ["en"])];

        (await _simulated.PostCloudAsync(Named("ours", "en"))).Status.ShouldBe(200);
        (await _simulated.PostCloudAsync(Named("hello_world", "en_US"))).Status.ShouldBe(404);
    }

    public void Dispose() => _simulated.Dispose();

    private static string Body(string parameters) => $$"""{"type":"body","parameters":{{parameters}}}""";

    private static string Named(string name, string language, params string[] components) => new JsonObject
    {
        ["messaging_product"] = "whatsapp",
        ["to"] = "15550002222",
        ["type"] = "template",
        ["template"] = new JsonObject
        {
            ["name"] = name,
            ["language"] = new JsonObject { ["code"] = language },
            ["components"] = new JsonArray([.. components.Select(component => JsonNode.Parse(component))]),
        },
    }.ToJsonString();
}

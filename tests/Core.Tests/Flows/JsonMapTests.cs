using Messaging.Flows;
using Messaging.Flows.Requests;

namespace Messaging.Core.Tests.Flows;

public class JsonMapTests
{
    private const string Order = """
        { "id": 12345678901234567890, "total": 19.90, "paid": true, "note": null, "at": "2026-01-05T10:00:00+01:00", "huge": 1e400,
          "lines": [ { "sku": "A", "count": 2 }, { "sku": "B", "count": 10 } ], "ship.to": { "city": "Köln" } }
        """;

    [Theory]
    [InlineData("$.id", "12345678901234567890")]
    [InlineData("$.total", "19.9")]
    [InlineData("$.paid", "true")]
    [InlineData("$.note", "")]
    [InlineData("$.at", "2026-01-05T10:00:00+01:00")]
    [InlineData("$.huge", "∞")]
    [InlineData("$.lines[1].sku", "B")]
    [InlineData("$.lines[-1:].sku", "B")]
    [InlineData("$.lines[*].sku", "A, B")]
    [InlineData("$..sku", "A, B")]
    [InlineData("$.lines[?(@.count > 5)].sku", "B")]
    [InlineData("$['ship.to'].city", "Köln")]
    [InlineData("$.lines[0]", "sku: A, count: 2")]
    [InlineData("$.nowhere.at.all", "")]
    [InlineData("$.id.below", "")]
    [InlineData("$.lines[9]", "")]
    public void A_path_finds_a_value_or_several(string path, string shown)
    {
        JsonMap.Problem(path).ShouldBeNull();
        Found(Order, path).ToString().ShouldBe(shown.Replace("∞", double.PositiveInfinity.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_can_match_several_always_gives_a_list() =>
        Found("""{ "lines": [ { "sku": "A" } ] }""", "$.lines[*].sku").ShouldBe(new Value.List([Value.Of("A")]));

    [Theory]
    [InlineData("[1, 2]", "$[1]", "2")]
    [InlineData("\"text\"", "$", "text")]
    [InlineData("null", "$", "")]
    [InlineData("/* why */ { \"a\": 1 } // so", "$.a", "1")]
    public void An_answer_need_not_be_an_object(string body, string path, string shown) => Found(body, path).ToString().ShouldBe(shown);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html>")]
    [InlineData("{")]
    [InlineData("{ \"a\": }")]
    [InlineData("{} {}")]
    [InlineData("{ \"a\": 1 } trailing")]
    [InlineData("\u0000")]
    public void Rubbish_is_not_json(string body) => Refused(body, "$.a").Code.ShouldBe("not-json");

    [Fact]
    public void What_is_too_long_or_too_deep_is_refused()
    {
        Refused($"\"{new string('x', 300_000)}\"", "$").Code.ShouldBe("too-large");
        Refused(string.Concat(Enumerable.Repeat("[", 5_000)), "$").Code.ShouldBe("not-json");
        Refused(string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40)), "$").Code.ShouldBe("not-json");
    }

    [Fact]
    public void No_detail_shows_anything_of_the_answer() =>
        Refused("{ \"secret-name\": \"anna@shop.example\" oops", "$").Detail.ShouldSatisfyAllConditions(
            detail => detail.ShouldNotContain("secret-name"),
            detail => detail.ShouldNotContain("anna"));

    [Theory]
    [InlineData("a.b")]
    [InlineData("")]
    [InlineData("$[")]
    [InlineData("$.a[")]
    [InlineData("$.a[?(")]
    [InlineData("$.a[?(@.b ==")]
    [InlineData("$..a..b")]
    [InlineData("$..[?(@.a == 1)]")]
    [InlineData("$[?($.a == 1)]")]
    [InlineData("$[0,0][0,0][0,0][0,0].x")]
    [InlineData("$[?(@.a =~ /(a+)+$/)]")]
    [InlineData("$.a[1,")]
    [InlineData("$[99999999999999999999]")]
    public void A_path_that_cannot_be_used_is_explained(string path) => JsonMap.Problem(path).ShouldNotBeNullOrEmpty();

    [Fact]
    public void A_path_of_any_letters_is_used_or_explained_and_never_thrown_about()
    {
        const string Letters = "$.[]()?@*,:'\"=!<>&|~/-019ab \\";
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var path = "$" + string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => Letters[random.Next(Letters.Length)]));
            if (JsonMap.Problem(path) is null)
            {
                JsonMap.Apply(Order, new Dictionary<string, string> { ["x"] = path }).ShouldNotBeNull();
            }
        }
    }

    private static Value Found(string body, string path) =>
        JsonMap.Apply(body, new Dictionary<string, string> { ["x"] = path }).ShouldBeOfType<JsonMapping.Values>().Found["x"];

    private static JsonMapping.Refused Refused(string body, string path) =>
        JsonMap.Apply(body, new Dictionary<string, string> { ["x"] = path }).ShouldBeOfType<JsonMapping.Refused>();
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Faults;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class ControlTests : IDisposable
{
    private const string Phone = $"/simulator/phones?account={Cloud}&customer=%2B15550002222";
    private readonly SimulatedVendors _simulated = new();

    [Fact]
    public async Task The_accounts_are_listed_without_their_secrets()
    {
        var text = await _simulated.Client.GetStringAsync("/simulator/accounts");

        JsonNode.Parse(text)!.AsArray().Select(account => (string?)account!["id"]).ShouldBe(SimulatedVendors.Accounts.Select(account => account.Id));
        foreach (var secret in new[] { AuthToken, AccessToken, AppSecret })
        {
            text.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task A_phone_is_read_piece_by_piece_and_tells_of_every_change()
    {
        (await PostAsync("phones", $$"""{"account":"{{Cloud}}","customer":"15550002222","text":"Hello","name":"Ana"}""")).Status.ShouldBe(HttpStatusCode.OK);
        var first = await GetAsync(Phone);
        await _simulated.PostCloudAsync(CloudApiTests.Text("Hi Ana"));
        var second = await GetAsync($"{Phone}&after={first["next"]}");
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(5));
        var third = await GetAsync($"{Phone}&after={second["next"]}");
        var fourth = await GetAsync($"{Phone}&after={third["next"]}");

        Texts(first).ShouldBe([("Hello", true, "delivered")]);
        Texts(second).ShouldBe([("Hi Ana", false, "accepted")]);
        Texts(third).ShouldBe([("Hi Ana", false, "read")]);
        Texts(fourth).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"text":"Refund"}""", "text")]
    [InlineData("""{"choice":{"id":"opt-1","label":"Refund"}}""", "interactive")]
    [InlineData("""{"location":{"latitude":1.5,"longitude":2.5}}""", "location")]
    [InlineData("""{"media":{"caption":"Broken!"}}""", "image")]
    public async Task A_customer_can_write_anything_from_outside(string content, string type)
    {
        var answer = await PostAsync("phones", $$"""{"account":"{{Cloud}}","customer":"+15550002222",{{content[1..]}}""");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        ((int)answer.Json["replies"]![0]!["status"]!).ShouldBe(200);
        ((string?)_simulated.Reception.Received.ShouldHaveSingleItem().Message["type"]).ShouldBe(type);
    }

    [Theory]
    [InlineData("no json", "$")]
    [InlineData("""{"customer":"+15550002222","text":"hi"}""", "account")]
    [InlineData("""{"account":"none","customer":"+15550002222","text":"hi"}""", "account")]
    [InlineData("""{"account":"shop-cloud","text":"hi"}""", "customer")]
    [InlineData("""{"account":"shop-cloud","customer":"Ana","text":"hi"}""", "customer")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222"}""", "text")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","text":"hi","media":{}}""", "text")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","text":7}""", "text")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","txt":"hi"}""", "txt")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","choice":{"id":"x"}}""", "choice")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","media":{"url":"picture.png"}}""", "media.url")]
    [InlineData("""{"account":"shop-cloud","customer":"+15550002222","text":"hi","times":0}""", "times")]
    [InlineData("""{"account":"shop-sms","customer":"+15550002222","location":{"latitude":1,"longitude":2}}""", "location")]
    public async Task Wrong_input_is_answered_with_the_field_that_is_wrong(string json, string name)
    {
        var (status, problem) = await PostAsync("phones", json);

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().ShouldHaveSingleItem().Key.ShouldBe(name);
        _simulated.Reception.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("account=none&customer=%2B15550002222", "account")]
    [InlineData("account=shop-sms", "customer")]
    [InlineData("account=shop-sms&customer=%2B15550002222&after=x", "after")]
    public async Task A_phone_that_does_not_exist_is_answered_with_the_field_that_is_wrong(string query, string name)
    {
        using var response = await _simulated.Client.GetAsync(new Uri($"/simulator/phones?{query}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject().ShouldHaveSingleItem().Key.ShouldBe(name);
    }

    [Fact]
    public async Task A_phone_can_be_without_RCS_only()
    {
        using var response = await _simulated.Client.DeleteAsync(new Uri(Phone, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject().ShouldHaveSingleItem().Key.ShouldBe("account");
    }

    [Fact]
    public async Task What_was_sent_can_be_read_and_forgotten()
    {
        await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));
        await _simulated.PostCloudAsync("{}");

        var sent = await GetAsync("/simulator/sent");
        ((string?)sent["sent"]!.AsArray().ShouldHaveSingleItem()!["fields"]!["text.body"]).ShouldBe("hi");
        ((int)sent["refused"]!.AsArray().ShouldHaveSingleItem()!["code"]!).ShouldBe(100);
        sent.ToJsonString().ShouldNotContain(AccessToken);

        using var deleted = await _simulated.Client.DeleteAsync(new Uri("/simulator/sent", UriKind.Relative));
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(5));
        (await GetAsync("/simulator/sent"))["sent"]!.AsArray().ShouldBeEmpty();
        (await GetAsync("/simulator/webhooks")).AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Faults_are_set_from_outside()
    {
        var answer = await PutFaultsAsync("""[{"customer":"+15550002222","times":3,"kind":"refused","code":131056},{"kind":"no-receipts"}]""");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        _simulated.Vendors.Faults.Pending.ShouldBe([new Fault.Refused(131056) { Customer = Customer, Times = 3 }, new Fault.NoReceipts()]);
        (await GetAsync("/simulator/faults")).AsArray().Select(fault => (string?)fault!["kind"]).ShouldBe(["refused", "no-receipts"]);
    }

    [Theory]
    [InlineData("""[{"kind":"earthquake"}]""", "earthquake")]
    [InlineData("""[{"times":2}]""", "kind")]
    [InlineData("""[{"kind":"refused"}]""", "code")]
    [InlineData("""[{"kind":"hangs","times":0}]""", "times")]
    [InlineData("""[{"kind":"hangs","account":"none"}]""", "account")]
    [InlineData("""[{"kind":"hangs","customer":"Ana"}]""", "customer")]
    [InlineData("""{"kind":"hangs"}""", "$")]
    public async Task Wrong_faults_are_answered_with_what_is_wrong(string json, string word)
    {
        var (status, problem) = await PutFaultsAsync(json);

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["errors"]!.ToJsonString().ShouldContain(word);
        _simulated.Vendors.Faults.Pending.ShouldBeEmpty();
    }

    private static IEnumerable<(string?, bool, string?)> Texts(JsonNode page) => page["messages"]!.AsArray()
        .Select(message => ((string?)message!["contents"]![0]!["body"], (bool)message["fromCustomer"]!, (string?)message["status"]));

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _simulated.Client.GetStringAsync(path))!;

    private Task<(HttpStatusCode Status, JsonNode Json)> PutFaultsAsync(string json) => SendAsync(HttpMethod.Put, "faults", json);

    private Task<(HttpStatusCode Status, JsonNode Json)> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    private async Task<(HttpStatusCode Status, JsonNode Json)> SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, $"/simulator/{path}");
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _simulated.Client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public void Dispose() => _simulated.Dispose();
}

using System.Net;
using System.Text.Json.Nodes;

namespace Messaging.Local.Tests.Simulator;

public sealed class CrmTests : IDisposable
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _lent = new();
    private readonly SimulatedVendors _simulated;

    public CrmTests() => _simulated = new SimulatedVendors(waiting: () =>
    {
        _waiting.SetResult();
        return _lent;
    });

    [Theory]
    [InlineData("vip@shop.example", "VIP", "anna")]
    [InlineData("regular@shop.example", "Regular", null)]
    public async Task It_knows_a_VIP_with_an_owner_and_a_regular_customer(string email, string type, string? owner)
    {
        var (status, body) = await GetAsync("customers", email);

        status.ShouldBe(HttpStatusCode.OK);
        var customer = JsonNode.Parse(body)!;
        ((string?)customer["customerType"]).ShouldBe(type);
        ((string?)customer["owner"]).ShouldBe(owner);
    }

    [Theory]
    [InlineData("nobody@shop.example", HttpStatusCode.NotFound)]
    [InlineData("error@shop.example", HttpStatusCode.InternalServerError)]
    public async Task Others_get_errors(string email, HttpStatusCode status) => (await GetAsync("customers", email)).Status.ShouldBe(status);

    [Fact]
    public async Task It_has_orders_and_tickets()
    {
        JsonNode.Parse((await GetAsync("orders", "vip@shop.example")).Body)!["orders"]!.AsArray().Count.ShouldBe(2);
        JsonNode.Parse((await GetAsync("tickets", "vip@shop.example")).Body)!["tickets"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rubbish_is_no_JSON()
    {
        var (status, body) = await GetAsync("customers", "rubbish@shop.example");

        status.ShouldBe(HttpStatusCode.OK);
        Should.Throw<System.Text.Json.JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task Without_the_token_it_says_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/simulator/crm/customers?email=vip@shop.example");

        using var response = await _simulated.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_slow_answer_takes_30_seconds_of_the_clock_in_which_its_caller_does_not_count_as_busy()
    {
        var answer = GetAsync("customers", "slow@shop.example");
        await Task.WhenAny(_waiting.Task, answer);

        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(29.9));
        answer.IsCompleted.ShouldBeFalse();
        _lent.CanRead.ShouldBeTrue();

        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(0.1));
        _lent.CanRead.ShouldBeFalse();
        (await answer).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string what, string email)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/simulator/crm/{what}?email={email}");
        request.Headers.Authorization = new("Bearer", "crm-token");
        using var response = await _simulated.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _simulated.Dispose();
        _lent.Dispose();
    }
}

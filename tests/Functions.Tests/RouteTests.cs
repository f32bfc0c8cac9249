using System.Net;
using System.Net.Http.Headers;
using Messaging.Functions.Desk;
using Messaging.Local.Functions;
using Messaging.Shared;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Tests;

/// <summary>Every route with who may call it. A new function without a line here fails.</summary>
public sealed class RouteTests
{
    private static readonly Dictionary<string, Rule> Rules = new()
    {
        ["GET webhooks/{provider}/{account}/{*more}"] = Rule.Signature,
        ["POST webhooks/{provider}/{account}/{*more}"] = Rule.Signature,
        ["POST events/{name}"] = Rule.Signature,
        ["POST webchat/{account}/sessions"] = Rule.Anyone,
        ["GET webchat/{account}/messages"] = Rule.Session,
        ["GET webchat/{account}/events"] = Rule.Session,
        ["POST webchat/{account}/files"] = Rule.Session,
        ["OPTIONS webchat/{account}/{*more}"] = Rule.Anyone,
        ["OPTIONS webhooks/webchat/{account}"] = Rule.Anyone,
        ["POST desk/token"] = Rule.ThisMachine,
        ["GET desk/conversations"] = Rule.Agent,
        ["GET desk/conversations/{id}"] = Rule.Agent,
        ["GET desk/conversations/{id}/shortcuts"] = Rule.Agent,
        ["POST desk/conversations/{id}/{command}"] = Rule.Agent,
        ["PUT desk/conversations/{id}/typing"] = Rule.Agent,
        ["GET desk/agents"] = Rule.Agent,
        ["PUT desk/presence/{presence}"] = Rule.Agent,
        ["GET desk/quarantine/{account}"] = Rule.Admin,
        ["GET desk/quarantine/{account}/{id}"] = Rule.Admin,
        ["POST desk/quarantine/{account}/{id}/replay"] = Rule.Admin,
        ["GET desk/links/{account}"] = Rule.Supervisor,
        ["GET media/{id}"] = Rule.Link,
        ["GET health"] = Rule.Anyone,
        ["GET ready"] = Rule.Anyone,
        ["GET {*path}"] = Rule.Anyone,
    };

    private enum Rule
    {
        Anyone,
        ThisMachine,
        Signature,
        Link,
        Session,
        Agent,
        Supervisor,
        Admin,
    }

    /// <param name="rules">Names of rules, with spaces between.</param>
    public static TheoryData<string> Of(string rules) =>
        [.. Rules.Where(route => rules.Split(' ').Contains(route.Value.ToString())).Select(route => route.Key)];

    [Fact]
    public void Every_route_has_a_rule() => FunctionCatalogue.Of(typeof(Registration).Assembly).With<HttpTriggerAttribute>()
        .SelectMany(found => found.Trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} {found.Trigger.Route}"))
        .ShouldBe(Rules.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Of), "Signature Link Session Agent Supervisor Admin")]
    public async Task Who_proves_nothing_is_refused(string route)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await world.Http.SendAsync(Request(route));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Of), "Session Agent Supervisor Admin")]
    public async Task Who_signs_with_a_key_of_his_own_is_refused(string route)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = Request(route);
        var forged = DeskAccess.LocalToken(new string('k', 64), "preferred_username", "anna", DeskRole.Admin, world.Time.GetUtcNow());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", forged);

        using var response = await world.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Of), "Supervisor Admin")]
    public async Task What_is_for_supervisors_and_administrators_is_not_for_agents(string route)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await new DeskClient(world, "anna").Asks(Request(route));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Of), "Agent")]
    public async Task A_token_without_a_role_opens_nothing(string route)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await new DeskClient(world, "anna", DeskRole.None).Asks(Request(route));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Of), "Agent Supervisor Admin")]
    public async Task A_token_that_has_run_out_opens_nothing(string route)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var admin = new DeskClient(world, "anna", DeskRole.Admin);
        (await admin.Asks(new HttpRequestMessage(HttpMethod.Get, "desk/agents"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await world.Time.AdvanceAsync(TimeSpan.FromHours(13));
        using var response = await admin.Asks(Request(route));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>A request that its route takes, as far as who makes it goes.</summary>
    private static HttpRequestMessage Request(string route)
    {
        var (method, path) = route.Split(' ') is [var first, var second] ? (first, second) : throw new FormatException(route);
        var concrete = path
            .Replace("{provider}", "twilio", StringComparison.Ordinal)
            .Replace("{account}", path.StartsWith("webchat", StringComparison.Ordinal) ? "webchat" : "twilio-sms", StringComparison.Ordinal)
            .Replace("{name}", "order-shipped", StringComparison.Ordinal)
            .Replace("{id}", "a-unknown.1", StringComparison.Ordinal)
            .Replace("{command}", "note", StringComparison.Ordinal)
            .Replace("{presence}", "online", StringComparison.Ordinal)
            .Replace("{*more}", "message", StringComparison.Ordinal);
        return new HttpRequestMessage(HttpMethod.Parse(method), concrete);
    }
}

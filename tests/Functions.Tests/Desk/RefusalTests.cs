using System.Net;
using System.Text;
using System.Text.Json;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Desk;

public sealed class RefusalTests
{
    [Fact]
    public async Task Who_comes_through_a_tunnel_is_not_on_this_machine()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var forwarded = new HttpRequestMessage(HttpMethod.Post, "desk/token?agent=anna") { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };

        using var answer = await world.Http.SendAsync(forwarded);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("release")]
    [InlineData("solve")]
    public async Task Nobody_does_anything_to_what_the_bot_has_but_take_it(string command)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        var heard = customer.Heard;

        var answer = await world.Desk("anna").Does(customer.First, command, new { text = "hi" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        customer.Heard.ShouldBe(heard);
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("take")]
    [InlineData("release")]
    [InlineData("solve")]
    public async Task Nobody_does_anything_to_what_a_colleague_has(string command)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Desk("ben").Does(customer.First, "take");

        var answer = await world.Desk("anna").Does(customer.First, command, new { text = "hi" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Ben");
    }

    [Theory]
    [InlineData("new")]
    [InlineData("closed")]
    public async Task Nobody_gives_a_ticket_a_status_that_it_only_gets_by_itself(string status)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Desk("anna").Does(customer.First, "take");

        var answer = await world.Desk("anna").Does(customer.First, "status", new { status });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_closed_conversation_takes_no_command()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(31);

        var answer = await world.Desk("anna").Does(customer.First, "take");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_command_in_the_moment_of_closing_is_refused_and_the_customer_is_not_lost()
    {
        var release = new Interruption("lanes", "Update");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = release.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");
        var answer = default(HttpResponseMessage);

        release.AfterNext(async () => answer = await world.Desk("anna").Posts(customer.First, "take", body: null, key: "take"));
        await world.AdvanceMinutes(31);

        answer.ShouldNotBeNull().StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await customer.Writes("hello again");
        (await Story.Of(world, (await customer.Current()).ShouldNotBeNull())).Taken.ShouldBe(["hello again"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a key of more than a hundred characters, a key of more than a hundred characters, a key of more than a hundred characters")]
    public async Task A_command_needs_a_key(string? key)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");

        var answer = await world.Desk("anna").Does(customer.First, "take", body: null, key);

        await ShouldName("Idempotency-Key", answer);
    }

    [Theory]
    [InlineData("reply", """{"txt":"hi"}""", "text")]
    [InlineData("reply", """{"text":7}""", "text")]
    [InlineData("note", """{"text":""}""", "text")]
    [InlineData("reply", """{"text":"a","replyTo":""}""", "replyTo")]
    [InlineData("reply", """{"text":"a","replyTo":5}""", "replyTo")]
    [InlineData("react", "{}", "messageId")]
    [InlineData("react", """{"messageId":"a","emoji":""}""", "emoji")]
    [InlineData("assign", "{}", "agent")]
    [InlineData("assign", """{"agent":"ben","team":"support"}""", "agent")]
    [InlineData("status", """{"status":"done"}""", "status")]
    [InlineData("status", """{"status":"7"}""", "status")]
    [InlineData("reply", "[]", "body")]
    [InlineData("reply", "{", "body")]
    public async Task Malformed_input_is_refused_with_the_name_of_the_field(string command, string body, string field)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"desk/conversations/{customer.First}/{command}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "1");

        await ShouldName(field, await world.Desk("anna").Asks(request));
    }

    [Theory]
    [InlineData("desk/conversations/no-id/take")]
    [InlineData("desk/conversations/a-aaaaaaaaaaaaaaaaaaaaaaaaaa.1/take")]
    [InlineData("desk/conversations/a%2Fb.1/take")]
    public async Task A_conversation_that_does_not_exist_is_not_found(string path)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", "1");

        (await world.Desk("anna").Asks(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_not_found()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");

        (await world.Desk("anna").Does(customer.First, "dance")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_is_no_longer_believed_once_it_has_expired()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var anna = world.Desk("anna");
        using var fresh = await anna.Asks(new HttpRequestMessage(HttpMethod.Get, "desk/conversations"));

        await world.Advance(Duration.FromHours(13));
        using var stale = await anna.Asks(new HttpRequestMessage(HttpMethod.Get, "desk/conversations"));

        fresh.StatusCode.ShouldBe(HttpStatusCode.OK);
        stale.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("GET", "desk/conversations")]
    [InlineData("GET", "desk/agents")]
    [InlineData("PUT", "desk/presence/online")]
    [InlineData("POST", "desk/conversations/a-aaaaaaaaaaaaaaaaaaaaaaaaaa.1/take")]
    public async Task Without_a_token_the_desk_is_shut(string method, string path)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await world.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task ShouldName(string field, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe(field);
    }
}

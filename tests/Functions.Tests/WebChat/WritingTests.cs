using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Messaging.Shared;

namespace Messaging.Functions.Tests.WebChat;

public sealed class WritingTests
{
    [Fact]
    public async Task A_visitor_writes_and_fetches_the_answer()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var token = await Begin(world);

        using var response = await Write(world, token, """{"id":"1","text":"hello"}""");
        await world.Settle();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Fetch(world, token)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_visitor_does_not_see_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var other = await Begin(world);
        await Write(world, await Begin(world), """{"id":"1","text":"hello"}""");
        await world.Settle();

        (await Fetch(world, other)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "text")]
    [InlineData("""{"text":"hello"}""", "id")]
    [InlineData("""{"id":7,"text":"hello"}""", "id")]
    [InlineData("""{"id":"1","choice":{"id":"a"}}""", "choice.label")]
    [InlineData("""{"id":"1","text":""", "JSON")]
    public async Task Malformed_input_is_refused_with_the_name_of_the_field(string body, string field)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await Write(world, await Begin(world), body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("error").GetString()!.ShouldContain(field);
    }

    private static async Task<string> Begin(World world)
    {
        using var response = await world.Http.PostAsync("webchat/webchat/sessions", content: null);
        using var session = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return session.RootElement.GetProperty("token").GetString()!;
    }

    private static Task<HttpResponseMessage> Write(World world, string token, string body) => world.Http.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "webhooks/webchat/webchat")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        });

    private static async Task<IReadOnlyList<string>> Fetch(World world, string token)
    {
        using var response = await world.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "webchat/webchat/messages")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        });
        using var messages = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return [.. messages.RootElement.GetProperty("messages").EnumerateArray().Where(message => !message.TryGetProperty("own", out _)).Select(message => message.GetProperty("id").GetString()!)];
    }
}

using System.Net;
using System.Text.Json;
using Messaging.Functions.Desk;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Links;

public sealed class LinkTests
{
    [Fact]
    public async Task A_link_is_made_and_counted_when_customers_come_by_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var made = await Asks(world, "twilio-whatsapp?ref=poster&text=Hello&label=Chat%20%3C3");
        made.RootElement.GetProperty("url").GetString().ShouldBe("https://wa.me/15550002222?text=Hello%20%5Bref%3Aposter%5D");
        made.RootElement.GetProperty("button").GetString()!.ShouldContain(">Chat &lt;3</a>");
        made.RootElement.GetProperty("code").GetString()!.ShouldStartWith("<svg");
        made.RootElement.GetProperty("uses").EnumerateObject().ShouldBeEmpty();

        foreach (var handle in (string[])["+15005550006", "+15005550007"])
        {
            var customer = world.Customer("twilio-whatsapp", handle);
            await customer.Writes("Hello [ref:poster]");
            await customer.Writes("Hello [ref:poster]");
            (await world.Conversation(customer)).Reference.ShouldBe("poster");
        }

        using var used = await Asks(world, "twilio-whatsapp?ref=poster");
        used.RootElement.GetProperty("uses").GetProperty("twilio-whatsapp").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("nobody", HttpStatusCode.NotFound, "There is no account 'nobody'.")]
    [InlineData("webchat", HttpStatusCode.Conflict, "PublicHandle")]
    [InlineData("twilio-sms?ref=two%20words", HttpStatusCode.BadRequest, "letters, digits")]
    public async Task What_is_wrong_is_said(string path, HttpStatusCode status, string words)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var answer = await Get(world, path);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    private static Task<HttpResponseMessage> Get(World world, string path) =>
        new DeskClient(world, "anna", DeskRole.Supervisor).Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/links/{path}"));

    private static async Task<JsonDocument> Asks(World world, string path)
    {
        using var answer = await Get(world, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}

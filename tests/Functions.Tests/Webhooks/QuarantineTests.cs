using System.Net;
using System.Text;
using System.Text.Json;
using Messaging.Functions.Desk;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Shared;
using Messaging.Simulator.Writing;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class QuarantineTests
{
    private static readonly string[] Handles = ["+15005550011", "+15005550012"];

    [Fact]
    public async Task What_is_replayed_is_understood_once_its_cause_is_mended_and_nothing_of_its_webhook_is_taken_twice()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var kept = await Kept(world, Handles[0], Handles[1]);
        await world.Customer("whatsapp", Handles[0]).Story();

        using var response = await Asks(world, HttpMethod.Post, $"{kept.Id}/replay");
        using var again = await Asks(world, HttpMethod.Post, $"{kept.Id}/replay");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await world.Customer("whatsapp", Handles[0]).Story()).Taken.ShouldBe(["from 0"]);
        (await world.Customer("whatsapp", Handles[1]).Story()).Taken.ShouldBe(["from 1"]);
        world.Customer("whatsapp", Handles[1]).Heard.ShouldNotBeEmpty();
        (await Listed(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_still_cannot_be_read_stays_and_says_why()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        await world.PostToWhatsApp("{ no JSON"u8.ToArray());
        var kept = (await Listed(world)).ShouldHaveSingleItem();

        using var response = await Asks(world, HttpMethod.Post, $"{kept.GetProperty("id").GetString()}/replay");

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Content.ReadAsStringAsync()).ShouldContain("no JSON");
        (await Listed(world)).Count.ShouldBe(1);
        using var body = await Asks(world, HttpMethod.Get, kept.GetProperty("id").GetString()!);
        (await body.Content.ReadAsStringAsync()).ShouldBe("{ no JSON");
    }

    [Theory]
    [InlineData("GET", "desk/quarantine/nowhere")]
    [InlineData("GET", "desk/quarantine/nowhere/x")]
    [InlineData("POST", "desk/quarantine/nowhere/x/replay")]
    [InlineData("GET", "desk/quarantine/whatsapp/x")]
    [InlineData("POST", "desk/quarantine/whatsapp/x/replay")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await new DeskClient(world, "anna", DeskRole.Admin).Asks(new HttpRequestMessage(HttpMethod.Parse(method), path));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A webhook of two messages, of which the first was taken and the second was not understood by an earlier release.</summary>
    private static async Task<Quarantined> Kept(World world, string understood, string misunderstood)
    {
        var at = world.Time.GetUtcNow();
        await world.PostToWhatsApp(Bytes(await world.Batch(new CustomerMessage("wamid.0", understood, at, new Content.Text("from 0")))));
        var whole = Bytes(await world.Batch(
            new CustomerMessage("wamid.0", understood, at, new Content.Text("from 0")),
            new CustomerMessage("wamid.1", misunderstood, at, new Content.Text("from 1"))));
        var webhook = new Webhook("POST", "https://example.org/webhooks/meta/whatsapp", new Dictionary<string, string>(), whole);
        var (account, _) = world.Get<Accounts>().Named(RawWebhook.WhatsAppAccount)!.Value;
        return await world.Get<QuarantineStore>().Keep(account, webhook, new Inbound.Unreadable("messages[1]: not known then", "{}"), world.Now);
    }

    private static byte[] Bytes(System.Text.Json.Nodes.JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());

    private static async Task<IReadOnlyList<JsonElement>> Listed(World world)
    {
        using var response = await Asks(world, HttpMethod.Get, "");
        return [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.EnumerateArray()];
    }

    private static async Task<HttpResponseMessage> Asks(World world, HttpMethod method, string path)
    {
        var response = await new DeskClient(world, "anna", DeskRole.Admin)
            .Asks(new HttpRequestMessage(method, $"desk/quarantine/{RawWebhook.WhatsAppAccount}/{path}".TrimEnd('/')));
        await world.Settle();
        return response;
    }
}

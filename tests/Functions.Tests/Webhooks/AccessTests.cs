using System.Net;
using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Simulator.Meta;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class AccessTests
{
    private const int Limit = 3 * 1024 * 1024;

    [Theory]
    [InlineData("webhooks/whatsapp/whatsapp", "X-Hub-Signature-256", "sha256=0000")]
    [InlineData("webhooks/twilio/twilio-sms", "X-Twilio-Signature", "bm90IHRoZSBvbmU=")]
    [InlineData("webhooks/whatsapp/whatsapp", "X-Other", "none")]
    [InlineData("webhooks/webchat/webchat", "Authorization", "Bearer made.up")]
    public async Task A_wrong_signature_is_refused_and_nothing_is_stored(string path, string header, string value)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("""{"entry":[]}""") };
        request.Headers.TryAddWithoutValidation(header, value);
        var before = await Rows(world);

        using var response = await world.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Rows(world)).ShouldBe(before);
    }

    [Theory]
    [InlineData("webhooks/nobody/twilio-sms")]
    [InlineData("webhooks/twilio/nobody")]
    [InlineData("webhooks/twilio/whatsapp")]
    public async Task An_unknown_provider_or_account_is_not_found(string path)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await world.Http.PostAsync(path, new StringContent("{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_body_of_3_MB_is_taken()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var body = Enumerable.Repeat((byte)' ', Limit).ToArray();
        """{"object":"whatsapp_business_account","entry":[]}"""u8.CopyTo(body);

        using var response = await world.PostToWhatsApp(body);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_larger_body_is_too_large_whether_or_not_it_says_so(bool saysSo)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = new HttpRequestMessage(HttpMethod.Post, "webhooks/whatsapp/whatsapp") { Content = new ByteArrayContent(new byte[Limit + 1]) };
        request.Content.Headers.ContentLength = saysSo ? Limit + 1 : null;
        request.Headers.TransferEncodingChunked = !saysSo;

        using var response = await world.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Meta_gets_its_challenge_back()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = MetaWebhooks.Handshake(world.Vendors.Account("whatsapp"), "a challenge & more");

        using var response = await world.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("a challenge & more");
    }

    [Fact]
    public async Task Somebody_else_gets_no_challenge_back()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await world.Http.GetAsync("webhooks/whatsapp/whatsapp?hub.mode=subscribe&hub.challenge=echo&hub.verify_token=guess");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    private static async Task<List<string>> Rows(World world)
    {
        var rows = new List<string>();
        foreach (var table in MessagingTables.Names)
        {
            await foreach (var row in world.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
            {
                rows.Add($"{table} {row.PartitionKey} {row.RowKey}");
            }
        }

        return rows;
    }
}

using System.Net;
using System.Text.Json;
using Messaging.Functions.Storage;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Functions.Tests.WebChat;

public sealed class UploadTests
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Fact]
    public async Task A_file_is_uploaded_sent_and_seen_by_what_is_in_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);

        using var uploaded = await Json(await Upload(visitor, Picture, "../M%C3%BCll.pdf"));
        uploaded.RootElement.GetProperty("name").GetString().ShouldBe("Müll.pdf.png");
        uploaded.RootElement.GetProperty("contentType").GetString().ShouldBe("image/png");
        using var sent = await visitor.Posts(new { id = "1", file = new { id = uploaded.RootElement.GetProperty("id").GetString(), caption = "Broken" } });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);

        var medium = (await Said(world, visitor)).ShouldHaveSingleItem().ShouldBeOfType<Content.Media>();
        (medium.Type, medium.FileName, medium.Caption).ShouldBe((MediaType.Image, "Müll.pdf.png", "Broken"));
        var file = await world.Get<Messaging.Functions.Media.MediaStore>().Find(((MediaSource.Kept)medium.Source).Id);
        file.ShouldNotBeNull().Bytes.ToArray().ShouldBe(Picture);
    }

    [Fact]
    public async Task Nobody_else_sends_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var uploaded = await Json(await Upload(new Visitor(world), Picture, "a.png"));

        using var refused = await new Visitor(world).Posts(new { id = "1", file = new { id = uploaded.RootElement.GetProperty("id").GetString() } });

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("file.id");
    }

    [Fact]
    public async Task A_file_has_bounds()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = new Dictionary<string, string?> { ["Messaging:Media:Megabytes"] = "1" } });
        var visitor = new Visitor(world);

        using var tooLarge = await Upload(visitor, new byte[(1024 * 1024) + 1], "a.bin");
        using var empty = await Upload(visitor, [], "a.bin");

        tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(422, HttpStatusCode.UnprocessableEntity)]
    [InlineData(500, HttpStatusCode.ServiceUnavailable)]
    public async Task The_scanner_has_the_last_word_and_who_cannot_ask_it_comes_again(int answer, HttpStatusCode status)
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = new Dictionary<string, string?> { ["Messaging:Media:Scanner"] = "http://127.0.0.1:7071/health" } });
        var (visitor, shown) = (new Visitor(world), new List<string>());
        world.Wire.Answered = (request, response) =>
        {
            if (request.RequestUri!.AbsolutePath == "/health")
            {
                shown.Add($"{request.Content!.Headers.ContentType} {request.Headers.GetValues("X-File-Name").Single()}");
                response.StatusCode = (HttpStatusCode)answer;
            }
        };

        using var uploaded = await Upload(visitor, Picture, "a.png");

        uploaded.StatusCode.ShouldBe(status);
        shown.ShouldBe(["image/png a.png"]);
        (await uploaded.Content.ReadAsStringAsync()).Contains("\"id\"", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> Upload(Visitor visitor, byte[] bytes, string name)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("X-File-Name", name);
        return visitor.Asks(HttpMethod.Post, "files", content);
    }

    private static async Task<IReadOnlyList<Content>> Said(World world, Visitor visitor)
    {
        var head = await world.Get<LaneStore>().Head(LaneId.Of(new Address(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session)));
        return [.. (await world.Get<ConversationStore>().Timeline(ConversationId.Parse(head.Conversation!))).Select(line => line.What).OfType<TimelineItem.FromCustomer>().Select(said => said.Content)];
    }

    private static async Task<JsonDocument> Json(HttpResponseMessage response) => JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
}

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

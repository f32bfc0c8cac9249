using System.Net;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Scenarios;

public sealed class WebChatTests
{
    private const string Question = "About the hat on /hats/straw: what would you like?";

    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Fact]
    public async Task A_visitor_becomes_a_known_user_loses_his_stream_sends_a_file_and_is_pushed_what_he_does_not_see()
    {
        await using var world = await World.Begin(new WorldOptions { Flow = "products", Settings = WorldOptions.WithoutSigns });
        await world.Desk("anna").Is("online");
        var phone = new Visitor(world);
        await phone.Begins(new { context = new { product = "hat", page = "/hats/straw" } });
        await phone.Writes("hello");
        (await phone.Shown()).ShouldBe([(true, "hello"), (false, Question)]);
        var conversation = ConversationId.Opened(LaneId.Of(AddressOf(phone)), 1);

        await phone.Begins(Visitor.Proof("42"));
        await phone.Picks("repair", "A repair");
        string? last;
        await using (var stream = await EventStream.Open(world, phone.Token))
        {
            (await stream.Next()).Fields["retry"].ShouldBe("1000");
            (await Words(stream)).ShouldBe("A repair");
            var asked = await stream.Next();
            Words(asked).ShouldBe("Please send us a picture.");
            last = asked.Id;
        }

        await Sends(phone, "broken hat.png");
        await using (var again = await EventStream.Open(world, phone.Token, last))
        {
            (await again.Next()).Fields["retry"].ShouldBe("1000");
            (await Words(again)).ShouldBe("broken hat.png");
            (await Words(again)).ShouldBe("Thank you. Somebody will look at it.");
        }

        var state = await world.State(conversation);
        state.Contact.Fields["user"].ShouldBe("42");
        state.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        await world.AdvanceMinutes(10);
        var before = world.Vendors.Pushed.Count;
        await world.Desk("anna").Does(conversation, "reply", new { text = "We can mend it." });
        await world.AdvanceMinutes(1);
        JsonDocument.Parse(world.Vendors.Pushed.Skip(before).ShouldHaveSingleItem()).RootElement.GetProperty("user").GetString().ShouldBe("42");

        var laptop = new Visitor(world);
        await laptop.Begins(Visitor.Proof("42"));
        (await laptop.Shown()).ShouldBe(await phone.Shown());
        (await laptop.Shown()).ShouldBe(
        [
            (true, "A repair"), (false, "Please send us a picture."), (true, "broken hat.png"), (false, "Thank you. Somebody will look at it."),
            (false, "Anna is with you now."), (false, "We can mend it."),
        ]);
        await laptop.Writes("Thank you!");
        (await phone.Shown())[^1].ShouldBe((true, "Thank you!"));
        (await Story.Of(world, conversation)).Messages.ShouldAllBe(message => message.Delivery == Delivery.Sent);
    }

    [Theory]
    [InlineData("hat", Question)]
    [InlineData("shoe", "We have hats.")]
    [InlineData(null, "We have hats.")]
    public async Task A_flow_goes_by_what_the_page_says_beside_the_words(string? product, string answer)
    {
        await using var world = await World.Begin(new WorldOptions { Flow = "products" });
        var visitor = new Visitor(world);

        await visitor.Posts(product is null ? new { id = "1", text = "hello" } : new { id = "1", text = "hello", context = new { product, page = "/hats/straw" } });

        (await visitor.Heard()).ShouldBe([answer]);
    }

    private static Address AddressOf(Visitor visitor) => new(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session);

    private static async Task Sends(Visitor visitor, string name)
    {
        using var file = new ByteArrayContent(Picture);
        file.Headers.TryAddWithoutValidation("X-File-Name", Uri.EscapeDataString(name));
        using var uploaded = await visitor.Asks(HttpMethod.Post, "files", file);
        var id = JsonDocument.Parse(await uploaded.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        (await visitor.Posts(new { id = "file-1", file = new { id } })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> Words(EventStream stream) => Words(await stream.Next());

    private static string Words(StreamEvent message)
    {
        message.Name.ShouldBe("message");
        using var json = JsonDocument.Parse(message.Data);
        return Visitor.Words(json.RootElement.GetProperty("content"));
    }
}

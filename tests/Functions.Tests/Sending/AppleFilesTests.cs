using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Sending;

public sealed class AppleFilesTests
{
    private const string Handle = "urn:mbid:AQAAYyUbut6E4B3T9FLv5EbG";

    [Fact]
    public async Task A_file_travels_encrypted_and_is_seen_as_it_was()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("apple", Handle);
        await customer.Writes("hello");
        var picture = await Picture(world);

        var outcome = await Send(world, customer, new Content.Media(MediaType.Image, new MediaSource.Link(picture)) { Caption = "Your shoe" });

        outcome.ShouldBeOfType<SendOutcome.Accepted>().MessageId.Length.ShouldBe(36);
        var shown = customer.Got[^1].Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Media>();
        shown.Caption.ShouldBe("Your shoe");
        var seen = await world.Http.GetByteArrayAsync(shown.Source.ShouldBeOfType<MediaSource.Link>().Address);
        seen.ShouldBe(await world.Http.GetByteArrayAsync(picture));
    }

    [Fact]
    public async Task The_picture_of_a_link_travels_along()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("apple", Handle);
        await customer.Writes("hello");
        var shop = new ChoiceOption("buy", "Buy") { Action = new OptionAction.Open(new Uri("https://shop.example.com/shoe")) };

        await Send(world, customer, new Content.Card("Running shoe", "Light and quick", await Picture(world), [shop]));
        customer.Got[^1].Fields["richLinkData.title"].ShouldBe("Running shoe – Light and quick");

        await Send(world, customer, new Content.Card("Running shoe", null, new Uri("http://127.0.0.1:7071/simulator/nothing.png"), [shop]));
        customer.LastHeard.ShouldBe("Running shoe\nhttps://shop.example.com/shoe");
    }

    /// <summary>The address of a picture that anybody may fetch: one that a customer of another channel sent.</summary>
    private static async Task<Uri> Picture(World world)
    {
        var sent = await world.Vendors.WriteAsync("rcs", "+15005550009", new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("picture")));
        await world.Settle();
        return new Uri(world.Vendors.BaseUrl, $"rcs/files/{sent.Id}");
    }

    private static async Task<SendOutcome> Send(World world, Customer customer, Content content)
    {
        var id = OutboxId.Of(customer.First, 100 + customer.Got.Count);
        return await world.Get<Sender>().Send(new OutboundMessage(id, customer.Address, content, Purpose.Service));
    }
}

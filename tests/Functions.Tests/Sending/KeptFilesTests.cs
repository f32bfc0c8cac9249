using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

public sealed class KeptFilesTests
{
    private static readonly byte[] Bytes = "%PDF-1.7 an invoice"u8.ToArray();

    [Fact]
    public async Task What_a_channel_cannot_show_is_its_name_and_a_link_that_can_be_followed_days_later()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("line");
        await customer.Writes("hello");
        var file = await Kept(world);

        (await Send(world, customer, file)).ShouldBeOfType<SendOutcome.Accepted>();

        var words = customer.LastHeard!.Split('\n');
        words[..2].ShouldBe(["Your invoice", "2026.pdf"]);
        await world.Advance(Duration.FromDays(10));
        (await world.Http.GetByteArrayAsync(words[2])).ShouldBe(Bytes);
        await world.Advance(Duration.FromDays(10));
        using var late = await world.Http.GetAsync(words[2]);
        late.StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("twilio-sms", "+15005550006")]
    [InlineData("sendgrid", "carla@example.com")]
    [InlineData("own", "carla")]
    public async Task What_a_channel_can_show_arrives_as_a_file(string account, string handle)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account, handle);
        await customer.Writes("hello");

        (await Send(world, customer, await Kept(world))).ShouldBeOfType<SendOutcome.Accepted>();

        customer.Got[^1].Contents.OfType<Content.Media>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_not_copied_yet_waits_for_its_copy()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("line");
        await customer.Writes("hello");
        var coming = new Content.Media(MediaType.File, new MediaSource.Kept(MediaId.Inside(AccountId.Parse("line"), "2")));

        (await Send(world, customer, coming)).ShouldBeOfType<SendOutcome.RetryAfter>().Code.ShouldBe("medium-not-copied-yet");
    }

    private static async Task<Content.Media> Kept(World world)
    {
        var id = MediaId.Inside(AccountId.Parse("line"), "1");
        await world.Get<MediaStore>().Keep(id, MediaFile.Of("2026.pdf", Bytes));
        return new Content.Media(MediaType.File, new MediaSource.Kept(id)) { Caption = "Your invoice", FileName = "2026.pdf" };
    }

    /// <summary>As the decider and the outbox do it: fitted to the channel, and then sent.</summary>
    private static async Task<SendOutcome> Send(World world, Customer customer, Content content)
    {
        var part = Fit.To(content, Capabilities.Of(world.Get<Accounts>().Find(customer.Address.Account)!.Value.Account)).Parts[0];
        return await world.Get<Sender>().Send(new OutboundMessage(OutboxId.Of(customer.First, 100), customer.Address, part, Purpose.Service));
    }
}

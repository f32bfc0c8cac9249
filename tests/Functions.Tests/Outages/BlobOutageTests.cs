using System.Net;
using System.Text;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;
using NodaTime;

namespace Messaging.Functions.Tests.Outages;

/// <summary>Without blobs nothing can be put into quarantine: the webhook is put off until it can.</summary>
public sealed class BlobOutageTests
{
    private readonly Outage _outage = new();

    [Fact]
    public async Task A_webhook_that_cannot_be_kept_in_quarantine_is_put_off_in_time_and_taken_when_it_comes_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customer = world.Customer("whatsapp");
        var batch = await world.Batch(Said(world, customer, "wamid.one", "one"), Said(world, customer, "wamid.two", "two"));
        batch["entry"]![0]!["changes"]![0]!["value"]!["messages"]![1]!["text"] = "not an object";
        var body = Encoding.UTF8.GetBytes(batch.ToJsonString());

        _outage.BlobsAnswer(503, Duration.FromMinutes(2));
        var began = world.Now;
        var posting = world.SendToWhatsApp(body);
        await world.Advance(Duration.FromSeconds(5));
        using var refused = await posting;
        await world.AdvanceMinutes(3);
        using var taken = await world.PostToWhatsApp(body);

        (refused.StatusCode, refused.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.Get<QuarantineStore>().List(AccountId.Parse("whatsapp"), 10)).ShouldHaveSingleItem();
        var story = await customer.Story();
        story.Taken.ShouldBe(["one"]);
        customer.Heard.ShouldBe(story.Said);
    }

    private static CustomerMessage Said(World world, Customer customer, string id, string text) =>
        new(id, customer.Handle, world.Time.GetUtcNow(), new Content.Text(text));
}

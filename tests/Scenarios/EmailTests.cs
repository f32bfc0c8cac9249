using Messaging.Conversations;
using Messaging.Functions.Media;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

/// <summary>A conversation by mail, from webhook to webhook, with each of the vendors.</summary>
public sealed class EmailTests
{
    [Theory]
    [InlineData("sendgrid")]
    [InlineData("mailgun")]
    [InlineData("postmark")]
    public async Task A_thread_of_mails_is_a_conversation(string account)
    {
        await using var world = await World.Begin();
        var ada = world.Customer(account, "ada@example.org");

        await ada.Writes("Hello, where are you?", new WriteOptions { Name = "Ada", Times = 3 });
        ada.Heard[0].ShouldBe("Hello Ada, and welcome!");
        ada.LastHeard.ShouldBe("What is it about?\n1. Opening hours\n2. My order\n3. Something else");
        ada.Got[^1].Fields["subject"].ShouldBe("Re: A question");
        ada.Got[^1].Fields["Auto-Submitted"].ShouldBe("auto-replied");

        // His program quotes the question and names it: only his own words are the answer.
        await ada.Writes("1");
        ada.LastHeard.ShouldBe("We are there Monday to Friday from 9 to 5.");
        ada.Got.Count.ShouldBe(3);
        ada.Got[^1].Fields["References"].ShouldContain(ada.Got[^2].Fields["Message-ID"]);

        await world.AdvanceMinutes(1);
        (await ada.Story()).Messages.ShouldAllBe(message => message.Delivery == Delivery.Delivered);

        await world.Vendors.WriteAsync(account, ada.Handle, new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("picture")));
        await world.Settle();
        var brought = (await ada.Story()).Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Select(said => said.Content).OfType<Content.Media>().ShouldHaveSingleItem();
        (await world.Get<MediaStore>().Find(((MediaSource.Kept)brought.Source).Id))!.ContentType.ShouldBe("image/png");
    }
}

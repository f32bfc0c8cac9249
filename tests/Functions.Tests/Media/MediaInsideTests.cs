using System.Net;
using Messaging.Conversations;
using Messaging.Functions.Media;
using Messaging.Functions.Settings;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Media;

/// <summary>Files of mails: nobody gives them a second time.</summary>
public sealed class MediaInsideTests
{
    private static readonly Content.Media Photo = new(MediaType.Image, new MediaSource.ProviderMedia("of the customer's disk"));

    private static WorldOptions Scanned => WorldOptions.Greeting with
    {
        Settings = new Dictionary<string, string?> { ["Messaging:Media:Scanner"] = "http://127.0.0.1:7071/health" },
    };

    [Fact]
    public async Task A_file_that_the_scanner_refuses_is_not_kept_and_the_mail_says_so()
    {
        await using var world = await World.Begin(Scanned);
        Scanner(world, () => 422);

        var ada = await Sends(world);

        (await Last(ada)).ShouldBe(new Content.Unsupported("file", "The scanner refused photo.png."));
    }

    [Fact]
    public async Task A_mail_whose_file_cannot_be_scanned_is_not_taken_and_comes_again()
    {
        await using var world = await World.Begin(Scanned);
        var answer = 503;
        Scanner(world, () => answer);
        var ada = await Sends(world);
        world.Vendors.WebhookAttempts[^1].Status.ShouldBe(503);

        answer = 200;
        await world.AdvanceMinutes(2);

        world.Vendors.WebhookAttempts.Where(attempt => attempt.Event == "message").Select(attempt => attempt.Status).ShouldBe([503, 200]);
        var kept = (await Last(ada)).ShouldBeOfType<Content.Media>().Source.ShouldBeOfType<MediaSource.Kept>();
        (await world.Get<MediaStore>().Find(kept.Id))!.Name.ShouldBe("photo.png");
        ada.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_scanner_that_is_silent_is_waited_for_no_longer_than_the_provider_waits_for_us()
    {
        await using var world = await World.Begin(Scanned);
        var silent = new TaskCompletionSource();
        world.Wire.Asking = request => request.RequestUri!.AbsolutePath == "/health" ? silent.Task : Task.CompletedTask;
        using var patience = new CancellationTokenSource();
        var mail = new Inbound.Message("1", "ada@example.org", world.Now, Photo) { File = MediaFile.Of("photo.png", "a photo"u8.ToArray()) };
        var keeping = world.Get<MediaInside>().Keep(mail, world.Get<Accounts>().Named("postmark")!.Value.Account, patience.Token);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(keeping);
        silent.SetException(new HttpRequestException("It never will."));
    }

    [Fact]
    public async Task Nobody_overwrites_a_file_by_writing_under_the_id_of_its_mail()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var (ada, eve) = (world.Customer("postmark", "ada@example.org"), world.Customer("postmark", "eve@example.org"));
        var written = await world.Vendors.WriteAsync("postmark", ada.Handle, Photo);

        await world.Vendors.WriteAsync("postmark", eve.Handle, Photo, new() { Id = written.Id });
        await world.Settle();

        (await Last(eve)).ShouldBeOfType<Content.Media>().Source.ShouldNotBe((await Last(ada)).ShouldBeOfType<Content.Media>().Source);
    }

    private static async Task<Customer> Sends(World world)
    {
        var ada = world.Customer("postmark", "ada@example.org");
        await world.Vendors.WriteAsync("postmark", ada.Handle, Photo);
        await world.Settle();
        return ada;
    }

    private static async Task<Content> Last(Customer customer) =>
        (await customer.Story()).Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Last().Content;

    private static void Scanner(World world, Func<int> answer) => world.Wire.Answered = (request, response) =>
    {
        if (request.RequestUri!.AbsolutePath == "/health")
        {
            response.StatusCode = (HttpStatusCode)answer();
        }
    };
}

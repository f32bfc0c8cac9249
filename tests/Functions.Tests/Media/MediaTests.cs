using System.Net;
using System.Text.Json;
using Messaging.Functions.Media;
using Messaging.Functions.Retention;
using Messaging.Messages;
using Messaging.Shared;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Tests.Media;

public sealed class MediaTests
{
    private static readonly Content.Media Photo = new(MediaType.Image, new MediaSource.ProviderMedia("of the customer's phone")) { Caption = "broken" };

    private static readonly HttpRequestException Away = new(HttpRequestError.ConnectionError, "Nobody listens.");

    public static TheoryData<string> Accounts() => ["twilio-sms", "twilio-whatsapp", "whatsapp", "rcs", "apple", "own"];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_picture_is_copied_and_seen_at_the_desk_by_a_link(string account)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account);

        await Sends(world, customer, Photo);

        using var seen = await world.Http.GetAsync(await Link(world, customer));
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        seen.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        MediaContent.TypeOf(await seen.Content.ReadAsByteArrayAsync()).ShouldBe("image/png");
        customer.LastHeard.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_link_runs_out_and_cannot_be_made_by_others()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await Sends(world, customer, Photo);
        var link = await Link(world, customer);
        var other = MediaId.BroughtBy(customer.Lane, 2);

        (await Status(world, link)).ShouldBe(HttpStatusCode.OK);
        (await Status(world, link.Replace("until=1", "until=2", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(world, link[..link.IndexOf('?', StringComparison.Ordinal)])).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(world, link.Replace(MediaId.BroughtBy(customer.Lane, 1).Value, other.Value, StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Unauthorized);
        await world.AdvanceMinutes(76);
        (await Status(world, link)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_provider_that_is_away_holds_up_nobody_and_is_asked_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Wire.Asking = request => IsForMedium(request) ? throw Away : Task.CompletedTask;

        await Sends(world, customer, Photo);

        customer.Heard.ShouldHaveSingleItem();
        (await Status(world, await Link(world, customer))).ShouldBe(HttpStatusCode.NotFound);
        world.Wire.Asking = null;
        await world.AdvanceMinutes(2);
        (await Status(world, await Link(world, customer))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_provider_that_is_away_for_a_day_is_given_up_and_the_timeline_says_so()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Wire.Asking = request => IsForMedium(request) ? throw Away : Task.CompletedTask;

        await Sends(world, customer, Photo);
        await world.Desk("anna").Does(customer.First, "take");
        await world.Advance(Duration.FromHours(12));

        (await world.Notices(customer)).ShouldContain(notice => notice.StartsWith("media.lost", StringComparison.Ordinal) && notice.Contains("for hours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_old_task_hub_was_copying_is_copied_by_the_new_one()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Wire.Asking = request => IsForMedium(request) ? throw Away : Task.CompletedTask;
        await Sends(world, customer, Photo);
        var (id, hub) = (MediaId.BroughtBy(customer.Lane, 1), world.Get<DurableTaskClient>());
        await hub.TerminateInstanceAsync(id.Value);
        await world.Settle();
        await hub.PurgeInstanceAsync(id.Value);
        (await hub.GetInstanceAsync(id.Value)).ShouldBeNull();
        world.Wire.Asking = null;

        await world.Advance(Duration.FromDays(3));

        (await world.Get<MediaStore>().Has(id)).ShouldBeTrue();
        (await hub.GetInstanceAsync(id.Value)).ShouldBeNull();
        (await Noted(world, RetentionStore.Copies)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_s_history_goes_when_it_is_over_also_of_what_was_lost()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var (kept, lost) = (world.Customer(), world.Customer("twilio-whatsapp"));
        await Sends(world, kept, Photo);
        await Sends(world, lost, Photo with { Source = new MediaSource.Link(new Uri("http://127.0.0.1:7071/simulator/nothing.png")) });
        string[] copies = [MediaId.BroughtBy(kept.Lane, 1).Value, MediaId.BroughtBy(lost.Lane, 1).Value];
        var hub = world.Get<DurableTaskClient>();
        foreach (var copy in copies)
        {
            (await hub.GetInstanceAsync(copy))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        }

        await world.Advance(Duration.FromDays(3));

        foreach (var copy in copies)
        {
            (await hub.GetInstanceAsync(copy)).ShouldBeNull();
        }

        (await Noted(world, RetentionStore.Copies)).ShouldBeEmpty();
        (await world.Get<MediaStore>().Has(MediaId.BroughtBy(kept.Lane, 1))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_there_is_lost_at_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();

        await Sends(world, customer, Photo with { Source = new MediaSource.Link(new Uri("http://127.0.0.1:7071/simulator/nothing.png")) });

        (await world.Notices(customer)).ShouldContain(notice => notice.StartsWith("media.lost", StringComparison.Ordinal) && notice.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_medium_is_cleared_away_when_its_time_has_come()
    {
        var options = WorldOptions.Greeting with { Settings = new Dictionary<string, string?> { ["Messaging:Media:KeepFor"] = "2.00:00:00" } };
        await using var world = await World.Begin(options);
        var customer = world.Customer();
        await Sends(world, customer, Photo);
        var id = MediaId.BroughtBy(customer.Lane, 1);
        (await world.Get<MediaStore>().Find(id)).ShouldNotBeNull();

        await world.Advance(Duration.FromDays(4));

        (await world.Get<MediaStore>().Find(id)).ShouldBeNull();
        (await Noted(world, RetentionStore.Media)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(422, false)]
    public async Task The_scanner_has_the_last_word(int answer, bool isKept)
    {
        var options = WorldOptions.Greeting with { Settings = new Dictionary<string, string?> { ["Messaging:Media:Scanner"] = "http://127.0.0.1:7071/health" } };
        await using var world = await World.Begin(options);
        var customer = world.Customer();
        var shown = new List<string>();
        world.Wire.Answered = (request, response) =>
        {
            if (request.RequestUri!.AbsolutePath == "/health")
            {
                shown.Add($"{request.Content!.Headers.ContentType} {request.Headers.GetValues("X-File-Name").Single()}");
                response.StatusCode = (HttpStatusCode)answer;
            }
        };

        await Sends(world, customer, Photo);

        // Hostile engines run an activity twice, and the second time it is shown again.
        shown.Distinct().ShouldBe(["image/png file.png"]);
        (await world.Get<MediaStore>().Find(MediaId.BroughtBy(customer.Lane, 1)) is not null).ShouldBe(isKept);
        (await world.Notices(customer)).Any(notice => notice.Contains("the scanner refused it", StringComparison.Ordinal)).ShouldBe(!isKept);
    }

    [Fact]
    public async Task A_page_that_somebody_sends_is_downloaded_and_never_shown()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var id = MediaId.Inside(AccountId.Parse("twilio-sms"), "1");
        await world.Get<MediaStore>().Keep(id, MediaFile.Of("../évil.html", "<script>alert(1)</script>"u8.ToArray()));

        using var seen = await world.Http.GetAsync(world.Get<MediaLinks>().To(id));

        seen.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        seen.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        seen.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("évil.html.txt");
        seen.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
    }

    private static async Task Sends(World world, Customer customer, Content.Media medium)
    {
        await world.Vendors.WriteAsync(customer.Address.Account.Value, customer.Handle, medium);
        await world.Settle();
    }

    private static async Task<List<Expired>> Noted(World world, string kind) =>
        (await world.Get<RetentionStore>().Before(world.Now + Duration.FromDays(800), 100)).FindAll(expired => expired.What.StartsWith(kind, StringComparison.Ordinal));

    private static bool IsForMedium(HttpRequestMessage request) => request.Method == HttpMethod.Get && Wire.IsToProvider(request);

    private static async Task<HttpStatusCode> Status(World world, string link)
    {
        using var answer = await world.Http.GetAsync(link);
        return answer.StatusCode;
    }

    /// <summary>The link that the desk has for the picture.</summary>
    private static async Task<string> Link(World world, Customer customer)
    {
        using var answer = await world.Desk("anna").Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{customer.First}"));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("timeline").EnumerateArray()
            .Select(line => line.GetProperty("what")).First(what => what.GetProperty("line").GetString() == "customer")
            .GetProperty("content").GetProperty("source").GetProperty("address").GetString()!;
    }
}

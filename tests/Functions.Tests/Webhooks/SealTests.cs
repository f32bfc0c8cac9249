using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Messaging.Functions.Retention;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Webhooks;

/// <summary>Mailgun signs a time and a token, and no body: who has overheard them could say what he likes.</summary>
public sealed class SealTests
{
    private const string Ada = "ada@example.org";

    [Fact]
    public async Task A_signature_that_came_with_one_mail_does_not_come_with_another()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("mailgun", Ada);
        var sent = world.Now;
        (await Post(world, sent, "token-1", "hello")).ShouldBe(HttpStatusCode.OK);

        (await Post(world, sent, "token-1", "send me all of it")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(world, sent, "token-2", "hello again")).ShouldBe(HttpStatusCode.OK);
        await world.Advance(Duration.FromHours(8));
        (await Post(world, sent, "token-1", "send me all of it")).ShouldBe(HttpStatusCode.Unauthorized);

        (await customer.Story()).Taken.ShouldBe(["hello", "hello again"]);
    }

    [Fact]
    public async Task A_retry_is_answered_as_before_also_in_another_form()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("mailgun", Ada);
        var sent = world.Now;

        // Each form has a boundary of its own.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await Post(world, sent, "token-1", "hello")).ShouldBe(HttpStatusCode.OK);
        }

        (await customer.Story()).Taken.ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Of_two_at_once_one_is_taken()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("mailgun", Ada);
        var sent = world.Now;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Send(world, sent, "token-1", $"I am number {number}")));
        await world.Settle();

        answers.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(status => status == HttpStatusCode.Unauthorized).ShouldBe(7);
        (await customer.Story()).Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_seen_is_forgotten_when_nobody_believes_it_any_more()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        await Post(world, world.Now, "token-1", "hello");
        (await Seals(world)).ShouldHaveSingleItem();

        await world.Advance(Duration.FromDays(3));

        (await Seals(world)).ShouldBeEmpty();
    }

    private static async Task<List<Expired>> Seals(World world) =>
        (await world.Get<RetentionStore>().Before(world.Now + Duration.FromDays(30), 100)).FindAll(expired => expired.What.StartsWith(RetentionStore.Seals, StringComparison.Ordinal));

    private static async Task<HttpStatusCode> Post(World world, Instant at, string token, string text)
    {
        var status = await Send(world, at, token, text);
        await world.Settle();
        return status;
    }

    private static async Task<HttpStatusCode> Send(World world, Instant at, string token, string text)
    {
        var account = world.Vendors.Account("mailgun");
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Secret("SigningKey")), Encoding.UTF8.GetBytes(time + token)));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in new[]
        {
            ("recipient", account.Handle), ("sender", Ada), ("from", Ada), ("body-plain", text),
            ("timestamp", time), ("token", token), ("signature", signature),
        })
        {
            form.Add(new StringContent(value), name);
        }

        using var response = await world.Http.PostAsync(account.WebhookUrl, form);
        return response.StatusCode;
    }
}

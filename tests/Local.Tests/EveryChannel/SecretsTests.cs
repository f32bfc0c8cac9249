using System.Net;
using Messaging.Functions.Settings;
using Messaging.Shared;

namespace Messaging.Local.Tests.EveryChannel;

public sealed class SecretsTests
{
    private static readonly string[] Refusals = ["Misconfigured", "Refused", "RetryAfter", "Blocked"];

    [Fact]
    public async Task No_secret_of_any_account_is_logged_when_it_sends_when_it_is_refused_and_when_somebody_forges()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with
        {
            Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Messaging"] = "Trace" },
        });

        foreach (var account in world.Vendors.Accounts)
        {
            var customer = world.Customer(account.Id, RoundTrip.CustomerOf(account.Channel, 1));
            await customer.Writes("hello");
            customer.Heard.ShouldNotBeEmpty(account.Id);

            world.Wire.Asking = Unauthorised;
            await customer.Writes("hello again");
            world.Wire.Asking = null;
            world.Log.Lines.ShouldContain(line => line.Contains(account.Id, StringComparison.Ordinal) && Refusals.Any(outcome => line.Contains(outcome, StringComparison.Ordinal)), account.Id);

            using var answer = await world.Http.PostAsync(account.WebhookUrl, new StringContent("{}"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, account.Id);
        }

        foreach (var secret in world.Get<Accounts>().All.SelectMany(account => account.Secrets.Values))
        {
            world.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_in_a_test_leaves_this_machine()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        var left = await Should.ThrowAsync<InvalidOperationException>(() => world.Http.GetAsync("https://api.example.com/"));

        left.Message.ShouldContain("api.example.com");
    }

    private static bool IsCredential(string header) => header == "Authorization" || header.EndsWith("Token", StringComparison.Ordinal) || header.EndsWith("Signature", StringComparison.Ordinal);

    // Without its credential a vendor answers 401: to most it is a header, to Telegram a part of the address.
    private static Task Unauthorised(HttpRequestMessage request)
    {
        if (Wire.IsToProvider(request))
        {
            foreach (var header in request.Headers.Select(header => header.Key).Where(IsCredential).ToList())
            {
                request.Headers.Remove(header);
            }

            request.RequestUri = new Uri(request.RequestUri!.OriginalString.Replace("/telegram/bot", "/telegram/bot0", StringComparison.Ordinal));
        }

        return Task.CompletedTask;
    }
}

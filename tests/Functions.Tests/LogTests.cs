using System.Diagnostics;
using Messaging.Functions.Settings;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Meta;

namespace Messaging.Functions.Tests;

public sealed class LogTests
{
    private const string Number = "5005550006";

    [Theory]
    [InlineData("whatsapp", "+1")]
    [InlineData("twilio-sms", "+1")]
    [InlineData("line", "U")]
    [InlineData("telegram", "1")]
    public async Task Logs_and_traces_hold_no_text_of_messages_no_number_and_no_secret(string account, string before)
    {
        await using var world = await World.Begin(WorldOptions.Greeting with
        {
            Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Messaging"] = "Trace" },
        });
        using var spans = new Spans(world);
        await LiveThroughEverything(world, world.Customer(account, before + Number));

        var secrets = world.Get<Accounts>().All.SelectMany(one => one.Secrets.Values).Append("simulated-desk-key").ToList();
        var told = spans.Ended.SelectMany(Words).Concat(world.Log.Lines).ToList();
        world.Log.Lines.Count.ShouldBeGreaterThan(20);
        spans.Ended.Count.ShouldBeGreaterThan(20);
        foreach (var forbidden in secrets.Concat(["customer's words", "agent's words", "agent's note", "unreadable words", Number]))
        {
            told.Where(line => line.Contains(forbidden, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(forbidden);
        }
    }

    // All that is sent of a span. Telegram's token is a part of the addresses that it is called at.
    private static IEnumerable<string> Words(Activity span) =>
        [span.DisplayName, span.StatusDescription ?? "", .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Events.SelectMany(what => what.Tags).Select(tag => $"{tag.Value}")];

    private static async Task LiveThroughEverything(World world, Customer customer)
    {
        var anna = world.Desk("anna");
        await world.Http.SendAsync(MetaWebhooks.Handshake(world.Vendors.Account("whatsapp"), "challenge"));
        await world.Http.PostAsync("webhooks/whatsapp/whatsapp", new StringContent("unreadable words"));
        await world.PostToWhatsApp("unreadable words"u8.ToArray());
        world.Vendors.Faults.Replace([new Fault.RateLimited(5), new Fault.ServerError(), new Fault.CutOff(), new Fault.Hangs(), new Fault.Refused(100), new Fault.FailsLater(131026)]);
        for (var message = 0; message < 8; message++)
        {
            await customer.Writes($"the customer's words {message}");
            await world.AdvanceMinutes(3);
        }

        await anna.Does(customer.First, "take");
        await anna.Does(customer.First, "reply", new { text = "the agent's words" });
        await anna.Does(customer.First, "note", new { text = "the agent's note" });
        await anna.Does(customer.First, "assign", new { agent = "nobody" });
        await world.AdvanceMinutes(20);
    }
}

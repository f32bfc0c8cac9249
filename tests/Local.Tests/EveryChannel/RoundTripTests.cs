using System.Text.Json;
using Messaging.Providers;
using Messaging.Shared;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>For every account of the sample: whatever is said is taken by the vendor, shown whole, and each way of answering it is understood.</summary>
public sealed class RoundTripTests : IDisposable
{
    private const int Contents = 300;
    private const int MostTold = 5;

    private readonly SimulatedWire _wire = new();

    [Fact]
    public void Every_channel_that_a_vendor_carries_is_among_them()
    {
        var carried = ProviderCatalogue.All
            .Where(provider => provider.Name != "webchat") // Its customers' phones are our own page.
            .SelectMany(provider => provider.Channels.Select(channel => (provider.Name, channel)));

        _wire.Vendors.Accounts.Select(account => _wire.Account(account.Id).Account).Select(account => (account.Provider, account.Channel))
            .ShouldBe(carried, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(SimulatedWire.Accounts), MemberType = typeof(SimulatedWire))]
    public async Task Whatever_is_said_is_taken_shown_and_its_answer_understood(string account)
    {
        var wrong = new List<string>();
        for (var seed = 0; seed < Contents && wrong.Count < MostTold; seed++)
        {
            // Small ones first: the first that fails is the easiest to read.
            var content = new RandomContent(seed, size: 1 + (seed / 40)).Content();
            if (await RoundTrip.Of(_wire, account, seed, content) is { } failure)
            {
                wrong.Add($"seed {seed}: {failure}\n  {JsonSerializer.Serialize(content)}");
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        _wire.Vendors.WebhookAttempts.Count.ShouldBeGreaterThan(2 * Contents); // One each was his first word, the others were answers.
    }

    public void Dispose() => _wire.Dispose();
}

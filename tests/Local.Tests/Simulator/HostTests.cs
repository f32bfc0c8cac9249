using Messaging.Channels;
using Messaging.Simulator;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class HostTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData]
    [InlineData("--port", "80")]
    [InlineData("--accounts", "a.json", "--port", "many")]
    public async Task Wrong_arguments_end_it_at_once(params string[] args) => (await SimulatorHost.RunAsync(args)).ShouldBe(2);

    [Fact]
    public async Task It_reads_its_accounts_from_a_file()
    {
        await File.WriteAllTextAsync(_file, """
            [{"id":"shop-sms","provider":"twilio","channel":"sms","handle":"+15550001111","webhookUrl":"http://127.0.0.1:7071/webhooks/twilio/shop-sms",
              "secrets":{"AccountSid":"AC1","AuthToken":"t"}}]
            """);

        var account = (await SimulatorHost.AccountsAsync(_file)).ShouldHaveSingleItem();

        (account.Id, account.Channel, account.DisplayNumber, account.Secret("AuthToken")).ShouldBe(("shop-sms", Channel.Sms, "+15550001111", "t"));
    }

    [Fact]
    public async Task It_serves_on_loopback_and_a_cut_connection_is_really_cut()
    {
        using var reception = new Reception();
        using var vendors = new Vendors(Accounts, new SimulatorClock(TimeProvider.System), reception);
        await using var app = await SimulatorHost.StartAsync(vendors, port: 0);
        using var client = new HttpClient { BaseAddress = new Uri(vendors.BaseUrl.GetLeftPart(UriPartial.Authority)) };

        vendors.Faults.Add(new Messaging.Simulator.Faults.Fault.CutOff());
        using var first = TwilioRequest(("To", Customer), ("From", "+15550001111"), ("Body", "one"));
        using var second = TwilioRequest(("To", Customer), ("From", "+15550001111"), ("Body", "two"));

        vendors.BaseUrl.IsLoopback.ShouldBeTrue();
        await Should.ThrowAsync<HttpRequestException>(() => client.SendAsync(first));
        using var response = await client.SendAsync(second);
        ((int)response.StatusCode).ShouldBe(201);
        vendors.Log.Sent.Select(sent => sent.Fields["Body"]).ShouldBe(["one", "two"]);
    }

    [Theory]
    [InlineData("pigeon", "no vendor 'pigeon'")]
    [InlineData("meta", "AccessToken")]
    public void A_half_configured_account_is_named(string provider, string words)
    {
        using var reception = new Reception();
        var account = Accounts[0] with { Provider = provider };

        using var clock = new SimulatorClock(TimeProvider.System);

        Should.Throw<ArgumentException>(() => new Vendors([account], clock, reception)).Message.ShouldContain(words);
    }

    public void Dispose() => File.Delete(_file);
}

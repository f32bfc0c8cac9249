using Messaging.Functions.Settings;
using Messaging.Shared;

namespace Messaging.Functions.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Messaging:Accounts:0:Provider", "", "is missing")]
    [InlineData("Messaging:Accounts:0:Provider", "carrier-pigeon", "'carrier-pigeon' is unknown; known are twilio")]
    [InlineData("Messaging:Accounts:0:Handle", "", "is missing")]
    [InlineData("Messaging:Accounts:0:Id", "not an id!", "not an id!")]
    [InlineData("Messaging:Accounts:0:Channel", "webchat", "'webchat' is not carried by twilio")]
    [InlineData("Messaging:Accounts:0:Secrets:AuthToken", "", "account 'twilio-sms' cannot run without it")]
    [InlineData("Messaging:Accounts:0:ApiBase", "somewhere", "'somewhere' is no http or https address")]
    [InlineData("Messaging:PublicUrl", "ftp://example.org", "is no http or https address")]
    [InlineData("Messaging:Agents:0:Capacity", "0", "'0' is no number from 1 to 100")]
    [InlineData("Messaging:Linger", "soon", "'soon' is no length of time")]
    [InlineData("Messaging:Silence:Tell", "off", "cannot be off")]
    [InlineData("Messaging:Hours:support:Week", "Mon-Fri 09:00", "09:00")]
    [InlineData("Messaging:Hours:support:Zone", "Europe/Atlantis", "Europe/Atlantis")]
    [InlineData("Messaging:Desk:LocalKey", "short", "is shorter than 32 characters")]
    [InlineData("Messaging:Desk:Authority", "https://login.example.org", "only one of the two")]
    [InlineData("Messaging:Connectors:orders:Url", "nowhere", "'nowhere' is no address")]
    [InlineData("Messaging:Credentials:crm:Bearer", "", "needs Bearer, or User and Password")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string value, string problem)
    {
        var refused = await Start(new WorldOptions { Settings = new Dictionary<string, string?> { [setting] = value } });

        refused.Message.ShouldContain(problem);
        // Where two settings contradict each other, the other one may be named.
        setting.ShouldStartWith(refused.Setting[..refused.Setting.LastIndexOf(':')]);
    }

    [Fact]
    public async Task An_account_whose_flow_is_not_there_stops_the_start()
    {
        var refused = await Start(new WorldOptions { Settings = new Dictionary<string, string?> { ["Messaging:Accounts:1:Flow"] = "welcom" } });

        refused.Message.ShouldContain("twilio-whatsapp");
        refused.Message.ShouldContain("there is no flow 'welcom'; there are vip-routing, welcome");
    }

    [Theory]
    [InlineData("hours: { calendar: moon }", "Messaging:Hours:moon", "closed: end")]
    [InlineData("lookup: { connectors: { moon: {} } }", "Messaging:Connectors:moon", "failed: end")]
    [InlineData("http: { get: \"https://example.org\", auth: moon }", "Messaging:Credentials:moon", "failed: end")]
    public async Task What_a_flow_needs_of_the_settings_must_be_there(string step, string setting, string outcome)
    {
        using var flow = new TemporaryFlow(step, outcome);

        var refused = await Start(new WorldOptions { Services = flow.Register, Settings = flow.Settings });

        refused.Setting.ShouldBe(setting);
        refused.Message.ShouldContain("step 'only' of flow 'needy' (line 5)");
    }

    [Fact]
    public async Task A_calendar_that_the_flow_can_do_without_need_not_be_there()
    {
        using var flow = new TemporaryFlow("hours: { calendar: moon }", "closed: end, unknown: end");

        await using var world = await World.Begin(new WorldOptions { Services = flow.Register, Settings = flow.Settings });
    }

    private static Task<SettingException> Start(WorldOptions options) => Should.ThrowAsync<SettingException>(async () =>
    {
        await using var world = await World.Begin(options);
    });
}

using Messaging.Functions.Settings;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Settings;

/// <summary>What the flows of the accounts need of the settings.</summary>
public sealed class FlowNeedsTests
{
    [Fact]
    public async Task An_account_whose_flow_is_not_there_stops_the_start()
    {
        var refused = await Refused(new WorldOptions
        {
            Settings = new Dictionary<string, string?> { ["Messaging:Accounts:1:Flow"] = "welcom", ["Messaging:Accounts:2:Flow"] = "vip" },
        });

        refused.Problems.Count.ShouldBe(2);
        refused.Message.ShouldContain("account 'twilio-whatsapp' wants the flow 'welcom', which is not there; there are appointment, call-back, help, identify, lead, order-status, returns, vip-routing, welcome");
    }

    [Theory]
    [InlineData("hours: { calendar: moon }", "Messaging:Hours:moon", "closed: end")]
    [InlineData("lookup: { connectors: { moon: {} } }", "Messaging:Connectors:moon", "failed: end")]
    [InlineData("http: { get: \"https://example.org\", auth: moon }", "Messaging:Credentials:moon", "failed: end")]
    [InlineData("say: { text: \"{{ settings.moon }}, or {{ settings.moon }}\" }", "Messaging:Flows:Settings:moon", null)]
    [InlineData("note: { text: \"{{ hours.moon.open }}\" }", "Messaging:Hours:moon", null)]
    [InlineData("set: { a: { b: [\"{{ settings.moon | upper }}\"] } }", "Messaging:Flows:Settings:moon", null)]
    public async Task What_a_flow_needs_of_the_settings_must_be_there(string step, string setting, string? outcome)
    {
        using var flow = new TemporaryFlow(step, outcome);

        var refused = await Refused(new WorldOptions { Services = flow.Register, Settings = flow.Settings });

        refused.Problems.ShouldHaveSingleItem().Setting.ShouldBe(setting);
        refused.Message.ShouldContain("step 'only' of flow 'needy' (line 5)");
    }

    [Theory]
    [InlineData("hours: { calendar: moon }", "closed: end, unknown: end")]
    [InlineData("say: { text: \"{{ settings.moon | default:none }} {{ hours.moon.next | date | default:soon }}\" }", null)]
    [InlineData("say: { text: { en: \"{{ settings.moon }}\", fr: \"{{ settings.moon | default:x }}\" } }", null)]
    public async Task What_the_flow_can_do_without_need_not_be_there(string step, string? outcome)
    {
        using var flow = new TemporaryFlow(step, outcome);

        await using var world = await World.Begin(new WorldOptions { Services = flow.Register, Settings = flow.Settings });
    }

    [Fact]
    public async Task A_flow_that_asks_for_the_hours_of_the_account_needs_accounts_that_have_some()
    {
        using var flow = new TemporaryFlow("hours: { calendar: account }", "closed: end");

        var refused = await Refused(new WorldOptions { Services = flow.Register, Settings = flow.Settings });

        refused.Message.ShouldContain("account 'twilio-sms' has no hours; step 'only' of flow 'needy' (line 5) needs them");
        var with = flow.Settings.Keys.ToDictionary(name => name.Replace(":Flow", ":Hours", StringComparison.Ordinal), _ => (string?)"support");
        await using var world = await World.Begin(new WorldOptions { Services = flow.Register, Settings = flow.Settings.Concat(with).ToDictionary() });
    }

    [Fact]
    public async Task A_flow_that_does_not_speak_as_the_brand_of_its_account_stops_the_start()
    {
        using var flow = new TemporaryFlow("say: { text: { de: \"Hast du Zeit? 😀\" } }", null);
        var brand = new Dictionary<string, string?>(flow.Settings)
        {
            ["Messaging:Accounts:0:Brand"] = "acme",
            ["Messaging:Brands:acme:Emoji"] = "false",
            ["Messaging:Brands:acme:Tone"] = "formal",
        };

        var refused = await Refused(new WorldOptions { Services = flow.Register, Settings = brand });

        refused.Problems.Select(problem => problem.Setting).ShouldBe(["Messaging:Brands:acme", "Messaging:Brands:acme"]);
        refused.Message.ShouldContain("step 'only' of flow 'needy' (line 5): acme uses no emoji.");
        refused.Message.ShouldContain("acme addresses people formally, not with 'du'.");
    }

    private static Task<SettingException> Refused(WorldOptions options) => Should.ThrowAsync<SettingException>(async () =>
    {
        await using var world = await World.Begin(options);
    });
}

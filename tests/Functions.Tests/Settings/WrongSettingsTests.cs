using Messaging.Functions.Settings;
using Messaging.Shared;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Tests.Settings;

/// <summary>What is wrong with the settings is said at the start, by name, and all of it at once.</summary>
public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("Messaging:PublicUrl", "", "is missing: the address under which providers reach this host")]
    [InlineData("Messaging:PublicUrl", "ftp://example.org", "'ftp://example.org' is no http or https address")]
    [InlineData("Messaging:Accounts:0:Provider", "", "is missing: who carries it, such as twilio")]
    [InlineData("Messaging:Accounts:0:Provider", "carrier-pigeon", "'carrier-pigeon' is not one of twilio, whatsapp")]
    [InlineData("Messaging:Accounts:0:Handle", "", "is missing")]
    [InlineData("Messaging:Accounts:0:Id", "not an id!", "'not an id!' is no account id")]
    [InlineData("Messaging:Accounts:0:Id", "twilio-whatsapp", "another account is called 'twilio-whatsapp'", "Messaging:Accounts:1:Id")]
    [InlineData("Messaging:Accounts:0:Channel", "webchat", "'WebChat' is not carried by twilio")]
    [InlineData("Messaging:Accounts:0:Channel", "0", "'0' is not one of sms")]
    [InlineData("Messaging:Accounts:0:Language", "German", "'German' is no language as in BCP 47")]
    [InlineData("Messaging:Accounts:0:Secrets:AuthToken", "", "is missing: at twilio, the account's token")]
    [InlineData("Messaging:Accounts:0:Secrets:AuthToken", "@Microsoft.KeyVault(SecretUri=https://msg.vault.azure.net/secrets/Key)", "refers to a secret that the app did not get")]
    [InlineData("Messaging:Accounts:0:Secrets:AppSecret", "x", "twilio knows no such secret. Known here: AccountSid, AuthToken, MessagingServiceSid")]
    [InlineData("Messaging:Accounts:8:Secrets:PrivateKey", "a key", "what is set is no RSA private key in PEM")]
    [InlineData("Messaging:Accounts:8:Secrets:Region", "moon", "'moon' is no region (us, europe or asia)")]
    [InlineData("Messaging:Accounts:9:Secrets:ApiSecret", "a key!", "what is set is no base 64 of a key")]
    [InlineData("Messaging:Accounts:13:ApiBase", "", "is missing: where the company's adapter is")]
    [InlineData("Messaging:Accounts:13:Secrets:Key", "short", "what is set is no text of 32 characters or more")]
    [InlineData("Messaging:Accounts:13:Capabilities", """{"text":20}""", "text: a number from 100 to 1000000 is expected")]
    [InlineData("Messaging:Accounts:13:Capabilities", """{"text":200,"button":{}}""", "button is unknown. Did you mean 'buttons'?")]
    [InlineData("Messaging:Accounts:0:Capabilities", """{"text":200}""", "what twilio can show is known here, and not to be set")]
    [InlineData("Messaging:Accounts:0:ApiBase", "somewhere", "'somewhere' is no http or https address")]
    [InlineData("Messaging:Accounts:3:Origins", "https://www.example.com/chat", "'https://www.example.com/chat' is no origin")]
    [InlineData("Messaging:Accounts:0:Origins", "https://www.example.com", "only a web chat has this")]
    [InlineData("Messaging:Accounts:3:Push", "https://push.example.org/", "does not have push.example.org, where the push service is", "Messaging:Egress:Allow")]
    [InlineData("Messaging:Accounts:3:Secrets:PushKey", "", "is missing: the push service would not know that it is us")]
    [InlineData("Messaging:Accounts:3:Secrets:IdentityKey", "short", "what is set is no text of 32 characters or more")]
    [InlineData("Messaging:Agents:0:Id", "", "is missing")]
    [InlineData("Messaging:Agents:0:Id", "ben", "another agent is called 'ben'", "Messaging:Agents:1:Id")]
    [InlineData("Messaging:Agents:0:Capacity", "0", "'0' is no number from 1 to 100")]
    [InlineData("Messaging:Agents:0:Capacity", "101", "'101' is no number from 1 to 100")]
    [InlineData("Messaging:Linger", "soon", "'soon' is no length of time")]
    [InlineData("Messaging:Linger", "5", "'5' is no length of time")]
    [InlineData("Messaging:Linger", "-00:05:00", "'-00:05:00' is no length of time")]
    [InlineData("Messaging:ReopenFor", "1000.00:00:00", "'1000.00:00:00' is no length of time as [days.]hh:mm:ss, from a second to a year")]
    [InlineData("Messaging:Silence:Tell", "off", "'off' is no length of time")]
    [InlineData("Messaging:Silence:Solve", "00:08:00", "00:08:00 is before Messaging__Silence__Tell, 00:10:00")]
    [InlineData("Messaging:Silences:1:Tell", "00:08:00", "is missing: whose silence", "Messaging:Silences:1:For")]
    [InlineData("Messaging:Silences:0:For", "", "is missing: whose silence")]
    [InlineData("Messaging:Silences:1:For", "team:VIP", "'team:VIP' has another rule as well")]
    [InlineData("Messaging:Silences:1:For", "sms", "'sms' is no flow:, team: or channel: and a name")]
    [InlineData("Messaging:Silences:1:Tell", "00:20:00", "00:11:00 is before Messaging__Silences__1__Tell, 00:20:00", "Messaging:Silences:1:Solve")]
    [InlineData("Messaging:Connectors:order-system:Url", "http://127.0.0.1", "letters, digits and underscores only, and so has Messaging__Connectors__{name}__Url")]
    [InlineData("Messaging:Hours:support:Week", "Mon-Fri 09:00", "'09:00' is no span of time")]
    [InlineData("Messaging:Hours:support:Week", "", "is missing")]
    [InlineData("Messaging:Hours:support:Holidays", "Christmas closed", "'Christmas' is not a date")]
    [InlineData("Messaging:Hours:support:Zone", "Europe/Atlantis", "'Europe/Atlantis' is no time zone")]
    [InlineData("Messaging:Desk:LocalKey", "short", "what is set is no text of 32 characters or more")]
    [InlineData("Messaging:Desk:Authority", "https://login.example.org", "only one of the two", "Messaging:Desk:LocalKey")]
    [InlineData("Messaging:Desk:Authority", "http://login.example.org", "is no https address")]
    [InlineData("Messaging:Connectors:orders:Url", "nowhere", "'nowhere' is no http or https address")]
    [InlineData("Messaging:Connectors:orders:Url", "https://shop.example.org/orders", "does not have shop.example.org, where connector 'orders' is", "Messaging:Egress:Allow")]
    [InlineData("Messaging:Connectors:orders:Auth", "shop", "is missing; connector 'orders' uses it", "Messaging:Credentials:shop")]
    [InlineData("Messaging:Connectors:orders:Map:orders", "orders", "'orders' is no JSONPath")]
    [InlineData("Messaging:Credentials:crm:User", "me", "needs Bearer, or User and Password", "Messaging:Credentials:crm")]
    [InlineData("Messaging:Egress:Allow", "127.0.0.1, https://crm.example.org", "'https://crm.example.org' is no name of a host")]
    [InlineData("Messaging:Egress:AllowPrivate", "maybe", "'maybe' is not one of true, false")]
    public void A_wrong_setting_is_named_with_what_is_expected(string setting, string value, string problem, string? named = null)
    {
        var refused = Refused((setting, value));

        refused.Problems.ShouldContain(wrong => wrong.Setting == (named ?? setting) && wrong.Problem.Contains(problem), refused.Message);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var refused = Refused(
            ("Messaging:Accounts:2:Secrets:AppSecret", ""), ("Messaging:Agents:1:Capacity", "many"), ("Messaging:Linger", "long"), ("Messaging:Lingr", "00:01:00"));

        refused.Message.ReplaceLineEndings("\n").ShouldBe(
            """
            Setting Messaging__Accounts__2__Secrets__AppSecret: is missing: at whatsapp, the app's secret, among its basic settings; it signs the webhooks.
            Setting Messaging__Agents__1__Capacity: 'many' is no number from 1 to 100.
            Setting Messaging__Linger: 'long' is no length of time as [days.]hh:mm:ss, from a second to a year.
            Setting Messaging__Lingr: does not exist. Did you mean 'Messaging__Linger'?
            """);
    }

    [Theory]
    [InlineData("Messaging:Acounts:0:Flow", "Messaging__Accounts__0__Flow")]
    [InlineData("Messaging:Accounts:0:Secrets:AuthTokn", "Messaging__Accounts__0__Secrets__AuthToken")]
    [InlineData("Messaging:Accounts:Flow", "Messaging__Accounts__{n}__Flow")]
    [InlineData("Messaging:Silences:1:Remain", "Messaging__Silences__1__Remind")]
    [InlineData("Messaging:Connectors:orders:Maps:id", "Messaging__Connectors__orders__Map__id")]
    [InlineData("Messaging:Storage:TablesServiceUri", "Messaging__Storage__TableServiceUri")]
    public void A_misspelt_setting_is_refused_with_the_nearest_that_exists(string misspelt, string meant) =>
        Refused((misspelt, "x")).Problems.ShouldContain(wrong => wrong.Setting == misspelt && wrong.Problem.Contains($"Did you mean '{meant}'?"));

    [Fact]
    public void What_was_given_for_a_secret_is_never_shown() =>
        Refused(("Messaging:Desk:LocalKey", "short-and-secret"), ("Messaging:Credentials:crm:User", "me")).Message.ShouldNotContain("secret-");

    [Fact]
    public void Without_any_account_there_is_nothing_to_run()
    {
        var refused = Should.Throw<SettingException>(() => MessagingSettings.Read(new ConfigurationBuilder().Build()));

        refused.Problems.Select(wrong => wrong.Setting).ShouldBe(["Messaging:PublicUrl", "Messaging:Accounts:0:Id", "Messaging:Media:LinkKey"]);
    }

    [Fact]
    public async Task A_host_whose_settings_are_wrong_does_not_start() => await Should.ThrowAsync<SettingException>(async () =>
    {
        await using var world = await World.Begin(new WorldOptions { Settings = new Dictionary<string, string?> { ["Messaging:Linger"] = "soon" } });
    });

    private static SettingException Refused(params (string Setting, string Value)[] wrong)
    {
        var options = new WorldOptions { Settings = wrong.ToDictionary(pair => pair.Setting, pair => (string?)pair.Value) };
        return Should.Throw<SettingException>(() => MessagingSettings.Read(options.Configuration));
    }
}

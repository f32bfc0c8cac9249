using Messaging.Channels;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>Links by which a flow sends somebody to another account.</summary>
public class LinkTests
{
    private static readonly FlowScope Somebody = new()
    {
        Languages = ["fr"],
        Accounts = Flowing.Accounts("chat"),
        Contact = new Dictionary<string, Value> { ["ref"] = Value.Of("two words"), ["long"] = Value.Of(new string('é', 600)) },
    };

    [Fact]
    public void It_leads_to_the_account_with_its_reference_and_text() =>
        Made("account: chat, reference: from-sms, text: { en: Hello, fr: Bonjour }").ShouldBe("> https://wa.me/15550002222?text=Bonjour%20%5Bref%3Afrom-sms%5D");

    [Fact]
    public void Both_may_be_missing() => Made("account: chat").ShouldBe("> https://wa.me/15550002222");

    [Theory]
    [InlineData("account: moon")]
    [InlineData("account: chat, reference: '{{ contact.ref }}'")]
    [InlineData("account: chat, reference: '{{ contact.nothing }}'")]
    [InlineData("account: chat, text: '{{ contact.long }}'")]
    public void Where_there_is_none_it_fails(string link) => Made(link).ShouldBe("> none");

    [Fact]
    public void An_account_that_does_not_say_under_what_name_customers_know_it_has_none()
    {
        var chat = AccountId.Parse("chat");
        var nameless = Somebody with { Accounts = new Dictionary<AccountId, Account> { [chat] = new(chat, Channel.Telegram, "telegram", "7") } };

        Made("account: chat", nameless).ShouldBe("> none");
    }

    [Fact]
    public void The_account_has_to_be_among_the_settings() =>
        Flowing.Steps(Steps("account: chat")).Needs.ShouldHaveSingleItem().Use.ShouldBe(new SettingUse(SettingKind.Account, "chat"));

    private static string Made(string link, FlowScope? scope = null) => Play.Begin(Steps(link), scope ?? Somebody).Transcript.Split('\n')[0];

    private static string Steps(string link) => $$$"""
        make:
          link: { {{{link}}}, save: made }
          outcomes: { failed: none }
          then: told
        told:
          say: { text: "{{ made }}" }
          then: end
        none:
          say: { text: none }
          then: end
        """;
}

using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class PlanTests
{
    private static readonly (string Folder, Func<IEnumerable<PlanCase>> Cases)[] Folders =
    [
        ("Messenger", MessengerPlanCases.All),
        ("Twilio", TwilioPlanCases.All),
        ("WhatsApp", WhatsAppPlanCases.All),
        ("SendGrid", SendGridPlanCases.All),
        ("Mailgun", MailgunPlanCases.All),
        ("Postmark", PostmarkPlanCases.All),
        ("Line", LinePlanCases.All),
        ("Telegram", TelegramPlanCases.All),
        ("Rcs", RcsPlanCases.All),
        ("Apple", ApplePlanCases.All),
        ("Own", OwnPlanCases.All),
    ];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var (folder, row) in All())
        {
            data.Add(folder, row.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_message_is_sent_by_the_calls_in_its_file(string folder, string name)
    {
        var (_, row) = All().Single(one => one.Folder == folder && one.Case.Name == name);

        Golden.Match($"{folder}/Plans", name, PlanJson.Of(row.Calls()));
    }

    [Fact]
    public void Each_provider_that_makes_calls_has_its_cases() =>
        Folders.Select(one => one.Folder.ToLowerInvariant()).ShouldBe(
            ProviderCatalogue.All.Select(provider => provider.Name).Where(name => name != "webchat"), ignoreOrder: true);

    [Fact]
    public void Secrets_stand_in_headers_only()
    {
        foreach (var (_, row) in All())
        {
            var provider = ProviderCatalogue.Named(row.Account.Provider);
            foreach (var call in row.Calls())
            {
                foreach (var secret in provider.Secrets.Where(secret => !secret.IsPublic && row.Account.Secrets.ContainsKey(secret.Name)))
                {
                    if (!IsPartOfAddresses(provider.Name, secret.Name))
                    {
                        call.Url.ShouldNotContain(row.Account.Secret(secret.Name), Case.Sensitive, row.Name);
                    }

                    call.Text.ShouldNotContain(row.Account.Secret(secret.Name), Case.Sensitive, row.Name);
                }

                call.ToString().ShouldBe($"{call.Method} call");
            }
        }
    }

    [Fact]
    public void Twilio_is_called_with_account_and_token() =>
        Call(Accounts.TwilioSms, PlanCase.For(Accounts.TwilioSms, PlanCase.Phone, PlanCase.Three))
            .Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("AC00:twilio-secret")));

    [Fact]
    public void WhatsApp_is_called_with_the_access_token() =>
        Call(Accounts.WhatsApp, PlanCase.For(Accounts.WhatsApp, PlanCase.Phone, PlanCase.Three))
            .Headers["Authorization"].ShouldBe("Bearer meta-secret");

    [Fact]
    public void A_reply_names_the_message_that_it_answers()
    {
        var reply = PlanCase.For(Accounts.WhatsApp, PlanCase.Phone, PlanCase.Three) with { ReplyTo = "wamid.question" };

        Call(Accounts.WhatsApp, reply).Text.ShouldContain("""
            "context":{"message_id":"wamid.question"}
            """);
    }

    [Fact]
    public void Web_chat_keeps_everything_in_its_mailbox() =>
        PlanCase.Plan(Accounts.WebChat, PlanCase.For(Accounts.WebChat, "session-1", PlanCase.Three))
            .ShouldBe(new SendPlan.Mailbox());

    [Fact]
    public void What_a_channel_cannot_show_is_a_programming_error_and_never_half_sent()
    {
        var order = new Content.Order("cat", [], null);
        var tooLong = new Content.Choice("Which?", [new("a", new string('x', 30))]);

        Should.Throw<ArgumentException>(() => Call(Accounts.TwilioSms, PlanCase.For(Accounts.TwilioSms, PlanCase.Phone, order)));
        Should.Throw<ArgumentException>(() => Call(Accounts.WhatsApp, PlanCase.For(Accounts.WhatsApp, PlanCase.Phone, order)));
        Should.Throw<ArgumentException>(() => Call(Accounts.WhatsApp, PlanCase.For(Accounts.WhatsApp, PlanCase.Phone, tooLong)));
        foreach (var account in new[] { Accounts.Line, Accounts.Telegram })
        {
            Should.Throw<ArgumentException>(() => Call(account, PlanCase.For(account, "U1", order)));
            Should.Throw<ArgumentException>(() => Call(account, PlanCase.For(account, "U1", new Content.Choice("Which?", [new("a", new string('x', 90))]))));
        }
    }

    // Telegram takes its token nowhere else: https://core.telegram.org/bots/api#making-requests. So no log, trace or error may hold
    // an address that we called; Functions.Tests watches over that.
    private static bool IsPartOfAddresses(string provider, string secret) => (provider, secret) == ("telegram", "BotToken");

    private static HttpCall Call(Account account, OutboundMessage message) =>
        PlanCase.Plan(account, message).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

    internal static IEnumerable<(string Folder, PlanCase Case)> All() =>
        Folders.SelectMany(folder => folder.Cases().Select(row => (folder.Folder, row)));
}

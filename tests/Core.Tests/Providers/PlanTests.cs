using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class PlanTests
{
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
    public void A_message_is_sent_by_the_call_in_its_file(string folder, string name)
    {
        var (_, row) = All().Single(one => one.Folder == folder && one.Case.Name == name);

        Golden.Match(folder, name, PlanJson.Of(Call(row.Account, PlanCases.Message(row.Account, row.To, row.Content))));
    }

    [Fact]
    public void Secrets_stand_in_the_authorization_header_only()
    {
        foreach (var (_, row) in All())
        {
            var call = Call(row.Account, PlanCases.Message(row.Account, row.To, row.Content));
            foreach (var name in new[] { "AuthToken", "AccessToken" }.Where(row.Account.Secrets.ContainsKey))
            {
                call.Url.ShouldNotContain(row.Account.Secret(name));
                call.Body.ShouldNotContain(row.Account.Secret(name));
            }

            call.Headers.Keys.ShouldBe(["Authorization"]);
            call.ToString().ShouldBe("POST call");
        }
    }

    [Fact]
    public void Twilio_is_called_with_account_and_token() =>
        Call(Accounts.TwilioSms, PlanCases.Message(Accounts.TwilioSms, PlanCases.Phone, PlanCases.Three))
            .Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("AC00:twilio-secret")));

    [Fact]
    public void WhatsApp_is_called_with_the_access_token() =>
        Call(Accounts.WhatsApp, PlanCases.Message(Accounts.WhatsApp, PlanCases.Phone, PlanCases.Three))
            .Headers["Authorization"].ShouldBe("Bearer meta-secret");

    [Fact]
    public void A_reply_names_the_message_that_it_answers()
    {
        var reply = PlanCases.Message(Accounts.WhatsApp, PlanCases.Phone, PlanCases.Three) with { ReplyTo = "wamid.question" };

        Call(Accounts.WhatsApp, reply).Body.ShouldContain("""
            "context":{"message_id":"wamid.question"}
            """);
    }

    [Fact]
    public void Web_chat_keeps_everything_in_its_mailbox() =>
        ProviderCatalogue.Named("webchat").Plan(PlanCases.Message(Accounts.WebChat, "session-1", PlanCases.Three), Accounts.WebChat)
            .ShouldBe(new SendPlan.Mailbox());

    [Fact]
    public void What_a_channel_cannot_show_is_a_programming_error_and_never_half_sent()
    {
        var order = new Content.Order("cat", [], null);
        var tooLong = new Content.Choice("Which?", [new("a", new string('x', 30))]);

        Should.Throw<ArgumentException>(() => Call(Accounts.TwilioSms, PlanCases.Message(Accounts.TwilioSms, PlanCases.Phone, order)));
        Should.Throw<ArgumentException>(() => Call(Accounts.WhatsApp, PlanCases.Message(Accounts.WhatsApp, PlanCases.Phone, order)));
        Should.Throw<ArgumentException>(() => Call(Accounts.WhatsApp, PlanCases.Message(Accounts.WhatsApp, PlanCases.Phone, tooLong)));
    }

    private static HttpCall Call(Account account, OutboundMessage message) =>
        ProviderCatalogue.Named(account.Provider).Plan(message, account)
            .ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

    private static IEnumerable<(string Folder, (string Name, Account Account, string To, Content Content) Case)> All() =>
        PlanCases.Twilio().Select(row => ("Twilio/Plans", row)).Concat(PlanCases.WhatsApp().Select(row => ("WhatsApp/Plans", row)));
}

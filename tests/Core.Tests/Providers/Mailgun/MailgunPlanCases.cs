using Messaging.Core.Tests.Email;
using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

internal static class MailgunPlanCases
{
    private const string Template = """{"template":"parcel","t:variables":{"order":7},"to":"other@example.org","subject":"Parcel 7"}""";

    public static IEnumerable<PlanCase> All() =>
    [
        .. MailPlanCases.All(Accounts.Mailgun),
        new("by-another-domain", Domain, MailPlanCases.Ada, new Content.Text("Hello")),
        new("raw-template", Accounts.Mailgun, MailPlanCases.Ada, new Content.Text("Hello") { Raw = new RawPayload("mailgun", Template) }),
    ];

    private static Messaging.Channels.Account Domain => Accounts.Mailgun with
    {
        Secrets = Accounts.Secrets(("ApiKey", "mailgun-secret"), ("SigningKey", "mailgun-signing-secret"), ("Domain", "mg.example.com")),
    };
}

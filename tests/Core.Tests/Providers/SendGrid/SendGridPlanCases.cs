using Messaging.Core.Tests.Email;
using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

internal static class SendGridPlanCases
{
    private const string Template = """{"template_id":"d-1","personalizations":[{"to":[{"email":"other@example.org"}],"dynamic_template_data":{"order":7}}],"from":{"email":"other@example.com"}}""";

    public static IEnumerable<PlanCase> All() =>
    [
        .. MailPlanCases.All(Accounts.SendGrid),
        new("raw-template", Accounts.SendGrid, MailPlanCases.Ada, new Content.Text("Hello") { Raw = new RawPayload("sendgrid", Template) }),
    ];
}

using Messaging.Core.Tests.Email;
using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

internal static class PostmarkPlanCases
{
    private const string Template = """{"TemplateAlias":"parcel","TemplateModel":{"order":7},"To":"other@example.org","Bcc":"other@example.org"}""";

    public static IEnumerable<PlanCase> All() =>
    [
        .. MailPlanCases.All(Accounts.Postmark),
        new("by-another-stream", Stream, MailPlanCases.Ada, new Content.Text("Hello")),
        new("raw-template", Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello") { Raw = new RawPayload("postmark", Template) }),
    ];

    private static Messaging.Channels.Account Stream => Accounts.Postmark with
    {
        Secrets = Accounts.Secrets(("ServerToken", "postmark-secret"), ("WebhookPassword", "postmark-password"), ("MessageStream", "notices")),
    };
}

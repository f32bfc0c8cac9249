using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.Postmark;

// https://postmarkapp.com/developer/api/email-api#send-a-single-email
internal static class PostmarkOutbound
{
    private const int LongestField = 80; // https://postmarkapp.com/support/article/1125-custom-metadata-faq

    private static readonly Uri Api = new("https://api.postmarkapp.com");

    // A template has a call of its own.
    public static SendPlan Plan(OutgoingMail mail, Account account) => SendPlan.Of(HttpCall.Json(
        $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/email{(IsTemplate(mail) ? "/withTemplate" : "")}",
        Body(mail, account),
        ("X-Postmark-Server-Token", account.Secret("ServerToken")),
        ("Accept", "application/json")));

    private static bool IsTemplate(OutgoingMail mail) => mail.Raw is { } raw && (raw.ContainsKey("TemplateId") || raw.ContainsKey("TemplateAlias"));

    private static JsonObject Body(OutgoingMail mail, Account account)
    {
        var body = mail.Raw ?? Said(mail);
        body["From"] = mail.From.ToString();
        body["To"] = mail.To;
        body.Remove("Cc");
        body.Remove("Bcc");
        body["Headers"] = new JsonArray([.. Headers(mail).Select(JsonNode? (header) => new JsonObject { ["Name"] = header.Name, ["Value"] = header.Value })]);
        body["Metadata"] = new JsonObject(MailEvent.Fields(mail)
            .Where(field => field.Value.Length <= LongestField)
            .Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));
        if (account.Secrets.GetValueOrDefault("MessageStream") is { } stream)
        {
            body.TryAdd("MessageStream", stream);
        }

        if (!IsTemplate(mail))
        {
            body.TryAdd("Subject", mail.Subject);
        }

        return body;
    }

    // Without this header Postmark gives the mail an id of its own, and answers would name that.
    private static IEnumerable<(string Name, string Value)> Headers(OutgoingMail mail) => [.. mail.Headers, ("X-PM-KeepID", "true")];

    private static JsonObject Said(OutgoingMail mail)
    {
        var said = new JsonObject { ["TextBody"] = mail.Text, ["HtmlBody"] = mail.Html };
        if (mail.File is { } file)
        {
            said["Attachments"] = new JsonArray(new JsonObject
            {
                ["Name"] = file.Name,
                ["Content"] = Convert.ToBase64String(file.Bytes.Span),
                ["ContentType"] = file.ContentType,
            });
        }

        return said;
    }
}

using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.SendGrid;

// https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
internal static class SendGridOutbound
{
    private static readonly Uri Api = new("https://api.sendgrid.com");

    public static SendPlan Plan(OutgoingMail mail, Account account) => SendPlan.Of(HttpCall.Json(
        $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/v3/mail/send", Body(mail), HttpCall.Bearer(account.Secret("ApiKey"))));

    private static JsonObject Body(OutgoingMail mail)
    {
        var body = mail.Raw ?? Said(mail);
        body["personalizations"] = new JsonArray(Recipient(mail));
        body["from"] = Address(mail.From);
        body["headers"] = Named(mail.Headers);
        body["custom_args"] = Named(MailEvent.Fields(mail));
        body.TryAdd("subject", mail.Subject);
        return body;
    }

    // Payloads of our own keep the values of a template here.
    private static JsonObject Recipient(OutgoingMail mail)
    {
        var recipient = new JsonObject { ["to"] = new JsonArray(Address(new(mail.To, null))) };
        if (mail.Raw?["personalizations"] is JsonArray and [JsonObject own, ..] && own["dynamic_template_data"] is { } values)
        {
            recipient["dynamic_template_data"] = values.DeepClone();
        }

        return recipient;
    }

    private static JsonObject Said(OutgoingMail mail)
    {
        // Plain text must stand before HTML.
        var said = new JsonObject { ["content"] = new JsonArray(Part("text/plain", mail.Text!), Part("text/html", mail.Html!)) };
        if (mail.File is { } file)
        {
            said["attachments"] = new JsonArray(new JsonObject
            {
                ["content"] = Convert.ToBase64String(file.Bytes.Span),
                ["type"] = file.ContentType,
                ["filename"] = file.Name,
                ["disposition"] = "attachment",
            });
        }

        return said;
    }

    private static JsonObject Part(string type, string value) => new() { ["type"] = type, ["value"] = value };

    private static JsonObject Address(MailAddress address) => address.Name is { } name
        ? new() { ["email"] = address.Address, ["name"] = name }
        : new() { ["email"] = address.Address };

    private static JsonObject Named(IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)));
}

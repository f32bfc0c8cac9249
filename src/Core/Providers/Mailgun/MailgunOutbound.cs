using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.Mailgun;

// https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages: a form, in parts where a file goes with it.
internal static class MailgunOutbound
{
    private static readonly Uri Api = new("https://api.mailgun.net");

    public static SendPlan Plan(OutgoingMail mail, Account account)
    {
        var domain = account.Secrets.GetValueOrDefault("Domain") ?? MailAddress.DomainOf(account.Handle);
        var url = $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/v3/{Uri.EscapeDataString(domain)}/messages";
        var key = HttpCall.Basic("api", account.Secret("ApiKey"));
        return SendPlan.Of(mail.File is { } file ? HttpCall.Multipart(url, Fields(mail), "attachment", file, key) : HttpCall.Form(url, Fields(mail), key));
    }

    private static IEnumerable<(string Name, string? Value)> Fields(OutgoingMail mail) =>
    [
        ("from", mail.From.ToString()),
        ("to", mail.To),
        .. mail.Raw is { } raw ? Said(raw) : [("text", mail.Text), ("html", mail.Html)],
        ("subject", mail.Raw?["subject"] is null ? mail.Subject : null),
        .. mail.Headers.Select(header => ($"h:{header.Name}", (string?)header.Value)),
        .. MailEvent.Fields(mail).Select(field => ($"v:{field.Name}", (string?)field.Value)),
    ];

    // Our own words of it as the fields of the form: text as it is, anything else as JSON.
    private static IEnumerable<(string Name, string? Value)> Said(JsonObject raw) => raw
        .Where(field => field.Key is not ("from" or "to" or "cc" or "bcc"))
        .Select(field => (Uri.EscapeDataString(field.Key), field.Value is JsonValue value && value.TryGetValue(out string? text) ? text : field.Value?.ToJsonString()));
}

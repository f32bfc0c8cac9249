using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Messaging.Simulator.Mail;

/// <summary>https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages, its routes, and its webhooks.</summary>
internal sealed class MailgunDialect : IMailDialect
{
    public string Vendor => "mailgun";

    public IReadOnlyList<string> Secrets => ["ApiKey", "SigningKey"];

    public IReadOnlyList<TimeSpan> Pauses { get; } =
        [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)];

    public IReadOnlyList<string> Routes => ["v3/{domain}/messages"];

    public bool ComesAgain(int status) => status is not (200 or 406);

    public string Id(string hex) => $"{hex}@example.com";

    public bool Knows(VendorAccount account, HttpRequest request) =>
        request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"api:{account.Secret("ApiKey")}"))}";

    public MailRequest? Read(ReceivedRequest request)
    {
        var (fields, file) = request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) == true ? Parts(request) : (Form(request.Body), null);
        return new MailRequest(fields.GetValueOrDefault("from"), fields.GetValueOrDefault("to"), fields.GetValueOrDefault("subject"), fields.GetValueOrDefault("text"), fields.GetValueOrDefault("html"))
        {
            Headers = Named(fields, "h:"),
            Echoed = Named(fields, "v:"),
            File = file,
        };
    }

    public Verdict.Refused? Judge(MailRequest request) => null;

    public VendorAnswer Accepted(string id, string to, DateTimeOffset at) => new(200, 0, new JsonObject { ["id"] = $"<{id}>", ["message"] = "Queued. Thank you." });

    public VendorAnswer Refused(int code, string? details) => new(code, code, new JsonObject { ["message"] = details ?? $"Status {code}" });

    public HttpRequestMessage Written(VendorAccount account, CustomerMail mail)
    {
        (string, string)[] fields =
        [
            ("recipient", account.Handle), ("sender", mail.From), ("from", mail.Sender), ("subject", mail.Subject), ("body-plain", mail.Text),
            ("message-headers", new JsonArray([.. mail.Headers.Select(JsonNode? (header) => new JsonArray(header.Name, header.Value))]).ToJsonString()),
            .. Signed(account, mail.At, mail.Id),
        ];
        return new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl)
        {
            Content = mail.File is null
                ? new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)))
                : MailWebhook.Form(fields, mail.File, "attachment-1"),
        };
    }

    public IReadOnlyList<ReceiptStep> Receipts(VendorSettings settings, int? failure) => failure is null
        ? [new(settings.SentAfter, "accepted"), new(settings.DeliveredAfter, "delivered")]
        : [new(settings.SentAfter, "accepted"), new(settings.DeliveredAfter, "failed", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step)
    {
        var at = message.At + step.After;
        var told = new JsonObject
        {
            ["id"] = $"{message.Id}-{step.Status}",
            ["event"] = step.Status,
            ["timestamp"] = at.ToUnixTimeMilliseconds() / 1000.0,
            ["recipient"] = message.Customer,
            ["user-variables"] = new JsonObject(message.Echoed()),
            ["message"] = new JsonObject { ["headers"] = new JsonObject { ["message-id"] = message.Id, ["from"] = account.Handle, ["to"] = message.Customer } },
        };
        if (step.Error is { } error)
        {
            told["severity"] = "permanent";
            told["reason"] = "bounce";
            told["delivery-status"] = new JsonObject { ["code"] = error, ["message"] = "No such user" };
        }

        return MailWebhook.Json(account, new JsonObject
        {
            ["signature"] = new JsonObject(Signed(account, at, $"{message.Id}/{step.Status}").Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))),
            ["event-data"] = told,
        });
    }

    private static (string Name, string Value)[] Signed(VendorAccount account, DateTimeOffset at, string cause)
    {
        var token = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)))[..50];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Secret("SigningKey")), Encoding.UTF8.GetBytes(at.Seconds() + token));
        return [("timestamp", at.Seconds()), ("token", token), ("signature", Convert.ToHexStringLower(signature))];
    }

    private static Dictionary<string, string> Form(string body) =>
        new FormReader(body).ReadForm().ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    private static (Dictionary<string, string> Fields, string? File) Parts(ReceivedRequest request)
    {
        var mark = $"--{HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary)}";
        var fields = new Dictionary<string, string>();
        string? file = null;
        foreach (var part in request.Body.Split(mark).Where(part => part.Contains("\r\n\r\n", StringComparison.Ordinal)))
        {
            var (head, content) = (part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)], part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..^2]);
            var disposition = ContentDispositionHeaderValue.Parse(head.Trim().Split("\r\n")[0].Split(": ", 2)[1]);
            file ??= disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString() : null;
            fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = content;
        }

        return (fields, file);
    }

    private static Dictionary<string, string> Named(Dictionary<string, string> fields, string prefix) => fields
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[prefix.Length..], field => field.Value, StringComparer.OrdinalIgnoreCase);
}

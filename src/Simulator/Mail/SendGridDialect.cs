using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;

namespace Messaging.Simulator.Mail;

/// <summary>https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send, and the webhooks of Inbound Parse and of events.</summary>
internal sealed class SendGridDialect : IMailDialect
{
    // Of the simulator alone: with it an account whose PublicKey fits gets signed webhooks.
    private const string PrivateKey =
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgpv41hpD/uiSFJ6eA/A9EksBkmUD44bSJY4+aSyJJHf6hRANCAASeBclSyDCsakpmfnXaWsll"
        + "SukdJ3Gf1s/W7aAQWrNeWY9b93txOIgTGOoRQ4xoNhuDKXxldPLnPpWghIib428M";

    private static readonly string[] Reserved =
        ["x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject", "reply-to", "cc", "bcc"];

    public string Vendor => "sendgrid";

    public IReadOnlyList<string> Secrets => ["ApiKey", "WebhookPassword"];

    /// <summary>For three days; SendGrid publishes no intervals.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; } =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(40)];

    public IReadOnlyList<string> Routes => ["v3/mail/send"];

    /// <summary>What is refused otherwise is dropped.</summary>
    public bool ComesAgain(int status) => status is 0 or >= 500;

    public string Id(string hex) => hex[..22];

    public bool Knows(VendorAccount account, HttpRequest request) => request.Headers.Authorization == $"Bearer {account.Secret("ApiKey")}";

    public MailRequest? Read(ReceivedRequest request)
    {
        try
        {
            var body = JsonNode.Parse(request.Body)!;
            var recipients = body["personalizations"]![0]!["to"]!.AsArray();
            return new MailRequest((string?)body["from"]?["email"], recipients.Count == 1 ? (string?)recipients[0]!["email"] : null, (string?)body["subject"], Part(body, "text/plain"), Part(body, "text/html"))
            {
                Headers = Words(body["headers"]),
                Echoed = Words(body["custom_args"]),
                File = (string?)body["attachments"]?[0]?["filename"],
            };
        }
        catch (Exception wrong) when (wrong is JsonException or NullReferenceException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public Verdict.Refused? Judge(MailRequest request) =>
        request.Headers.Keys.FirstOrDefault(header => Reserved.Contains(header, StringComparer.OrdinalIgnoreCase)) is { } header
            ? new(400, $"The header {header} is reserved.")
            : null;

    public VendorAnswer Accepted(string id, string to, DateTimeOffset at) => new(202, 0, null) { Header = ("X-Message-Id", id) };

    public VendorAnswer Refused(int code, string? details) => new(code, code, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["message"] = details ?? $"Status {code}", ["field"] = null, ["help"] = null }),
    });

    public HttpRequestMessage Written(VendorAccount account, CustomerMail mail) => Sent(account, mail.At, new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl)
    {
        Content = MailWebhook.Form(
        [
            ("headers", string.Concat(mail.Headers.Select(header => $"{header.Name}: {header.Value}\n"))),
            ("dkim", "{@example.org : pass}"), ("to", account.Handle), ("from", mail.Sender), ("subject", mail.Subject), ("text", mail.Text), ("sender_ip", "203.0.113.7"),
            ("envelope", new JsonObject { ["to"] = new JsonArray(account.Handle), ["from"] = mail.From }.ToJsonString()),
            ("attachments", mail.File is null ? "0" : "1"),
            ("charsets", """{"to":"UTF-8","subject":"UTF-8","from":"UTF-8","text":"UTF-8"}"""), ("SPF", "pass"),
        ], mail.File, "attachment1"),
    });

    public IReadOnlyList<ReceiptStep> Receipts(VendorSettings settings, int? failure) => failure is null
        ? [new(settings.SentAfter, "processed"), new(settings.DeliveredAfter, "delivered")]
        : [new(settings.SentAfter, "processed"), new(settings.DeliveredAfter, "bounce", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step)
    {
        var told = new JsonObject(message.Echoed())
        {
            ["email"] = message.Customer,
            ["timestamp"] = (message.At + step.After).ToUnixTimeSeconds(),
            ["event"] = step.Status,
            ["sg_event_id"] = $"{message.Id}-{step.Status}",
            ["sg_message_id"] = $"{message.Id}.filter0001p1mdw1-18-5F5FC76C-9.0",
        };
        if (step.Error is { } error)
        {
            told["status"] = $"{error}";
            told["type"] = "bounce";
            told["reason"] = $"{error} No such user";
        }

        return Sent(account, message.At + step.After, MailWebhook.Json(account, new JsonArray(told)));
    }

    private static HttpRequestMessage Sent(VendorAccount account, DateTimeOffset at, HttpRequestMessage request)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(PrivateKey), out _);
        if (account.Secrets.GetValueOrDefault("PublicKey") != Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()))
        {
            return request.WithPassword(account);
        }

        using var body = new MemoryStream();
        request.Content!.CopyTo(body, null, CancellationToken.None);
        var signature = key.SignData([.. Encoding.UTF8.GetBytes(at.Seconds()), .. body.ToArray()], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature));
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", at.Seconds());
        return request;
    }

    private static string? Part(JsonNode body, string type) =>
        (string?)body["content"]?.AsArray().FirstOrDefault(part => (string?)part?["type"] == type)?["value"];

    private static Dictionary<string, string> Words(JsonNode? node) => node?.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? [];
}

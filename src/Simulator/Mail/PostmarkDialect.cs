using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;

namespace Messaging.Simulator.Mail;

/// <summary>https://postmarkapp.com/developer/api/email-api, and its webhooks.</summary>
internal sealed class PostmarkDialect : IMailDialect
{
    private const int LongestName = 20;
    private const int LongestValue = 80;

    public string Vendor => "postmark";

    public IReadOnlyList<string> Secrets => ["ServerToken", "WebhookPassword"];

    public IReadOnlyList<TimeSpan> Pauses { get; } = [.. new[] { 1, 5, 10, 10, 10, 15, 30, 60, 120, 360 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    public IReadOnlyList<string> Routes => ["email", "email/withTemplate"];

    public bool ComesAgain(int status) => status is not (200 or 403);

    public string Id(string hex) => Guid.ParseExact(hex, "N").ToString();

    public bool Knows(VendorAccount account, HttpRequest request) => request.Headers["X-Postmark-Server-Token"] == account.Secret("ServerToken");

    public MailRequest? Read(ReceivedRequest request)
    {
        try
        {
            var body = JsonNode.Parse(request.Body)!;
            return new MailRequest((string?)body["From"], (string?)body["To"], (string?)body["Subject"], (string?)body["TextBody"], (string?)body["HtmlBody"])
            {
                Headers = body["Headers"]?.AsArray().ToDictionary(header => (string)header!["Name"]!, header => (string)header!["Value"]!) ?? [],
                Echoed = body["Metadata"]?.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? [],
                File = (string?)body["Attachments"]?[0]?["Name"],
            };
        }
        catch (Exception wrong) when (wrong is JsonException or NullReferenceException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public Verdict.Refused? Judge(MailRequest request) =>
        request.Echoed.Any(field => field.Key.Length > LongestName || field.Value.Length > LongestValue) ? new(300, "Metadata is too long.") : null;

    public VendorAnswer Accepted(string id, string to, DateTimeOffset at) => new(200, 0, new JsonObject
    {
        ["To"] = to,
        ["SubmittedAt"] = Time(at),
        ["MessageID"] = id,
        ["ErrorCode"] = 0,
        ["Message"] = "OK",
    });

    /// <summary>It has codes of its own: what the other vendors say by a status is one of them.</summary>
    public VendorAnswer Refused(int code, string? details)
    {
        var (status, own) = code switch { 400 => (422, 300), 401 => (401, 10), 403 => (422, 400), 413 => (413, 300), 429 => (429, 429), 500 => (500, 500), _ => (422, code) };
        return new(status, own, new JsonObject { ["ErrorCode"] = own, ["Message"] = details ?? $"Error {own}" });
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMail mail) => MailWebhook.Json(account, new JsonObject
    {
        ["FromName"] = mail.Name ?? "",
        ["From"] = mail.From,
        ["FromFull"] = new JsonObject { ["Email"] = mail.From, ["Name"] = mail.Name ?? "", ["MailboxHash"] = "" },
        ["To"] = account.Handle,
        ["OriginalRecipient"] = account.Handle,
        ["Subject"] = mail.Subject,
        ["MessageID"] = Guid.ParseExact(mail.Id[..32], "N").ToString(),
        ["Date"] = mail.Date,
        ["TextBody"] = mail.Text,
        ["HtmlBody"] = "",
        ["Headers"] = new JsonArray([.. mail.Headers.Select(JsonNode? (header) => new JsonObject { ["Name"] = header.Name, ["Value"] = header.Value })]),
        ["Attachments"] = mail.File is not var (name, type, bytes) ? [] : new JsonArray(new JsonObject
        {
            ["Name"] = name,
            ["Content"] = Convert.ToBase64String(bytes),
            ["ContentType"] = type,
            ["ContentLength"] = bytes.Length,
        }),
    }).WithPassword(account);

    /// <summary>There is no event between taking a mail and delivering it.</summary>
    public IReadOnlyList<ReceiptStep> Receipts(VendorSettings settings, int? failure) =>
        [failure is null ? new(settings.DeliveredAfter, "Delivery") : new(settings.DeliveredAfter, "Bounce", failure)];

    public HttpRequestMessage Receipt(VendorAccount account, SentMessage message, ReceiptStep step)
    {
        var told = new JsonObject
        {
            ["RecordType"] = step.Status,
            ["MessageID"] = message.Id,
            ["Metadata"] = new JsonObject(message.Echoed()),
            [step.Error is null ? "DeliveredAt" : "BouncedAt"] = Time(message.At + step.After),
            [step.Error is null ? "Recipient" : "Email"] = message.Customer,
        };
        if (step.Error is not null)
        {
            told["ID"] = 42;
            told["Type"] = "HardBounce";
            told["Details"] = "smtp;550 5.1.1 No such user";
        }

        return MailWebhook.Json(account, told).WithPassword(account);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

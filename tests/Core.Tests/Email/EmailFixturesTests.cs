using System.Text;
using System.Text.Json;
using Messaging.Core.Tests.Providers;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Core.Tests.Email;

// The mails of the vendors' own suites, where they are at hand; what their index states, one line for each.
public sealed class EmailFixturesTests
{
    private const string NoSender = "unreadable: The sender's address is missing.";

    private static readonly Dictionary<string, (string Provider, string Said)> Expected = new()
    {
        ["mailgun-basics.multipart.txt"] = ("mailgun", "1507771864 CAEPk3R+4Zr@mail.example.org from+test@example.org (Displayed From) -> test@inbound.example.com: text 'Test subject\n\nTest body plain'"),
        ["postmark-basics.json"] = ("postmark", "1507771864 CAEPk3R+4Zr@mail.example.org from+test@example.org (Displayed From) -> test@inbound.example.com: text 'Test subject\n\nTest body plain'"),
        ["postmark-attachments.json"] = ("postmark", NoSender),
        ["postmark-raw-email.json"] = ("postmark", NoSender),
        ["sendgrid-anymail-basics.multipart.txt"] = ("sendgrid", "1507771864 CAEPk3R+4Zr@mail.example.org from+test@example.org (Displayed From) -> test@inbound.example.com: text 'Test subject\n\nTest body plain'"),
        ["sendgrid-bad.multipart.txt"] = ("sendgrid", "unreadable: The form has no end."),
        ["sendgrid-default.crlf-RECONSTRUCTED.multipart.txt"] = ("sendgrid", "1470877813 none-* test@example.com (Example User) -> inbound@inbound.example.com: text 'Testing non-raw\n\nHello Twilio SendGrid!'"),
        ["sendgrid-raw.crlf-RECONSTRUCTED.multipart.txt"] = ("sendgrid", "unreadable: The mail comes raw: switch 'POST the raw, full MIME message' off in the settings of Inbound Parse."),
        ["sendgrid-raw-attachment.multipart.txt"] = ("sendgrid", "unreadable: The mail comes raw: switch 'POST the raw, full MIME message' off in the settings of Inbound Parse."),
    };

    [Fact]
    public void A_mail_of_a_vendors_suite_means_what_its_index_states()
    {
        var files = Fixtures.Payloads("email").Where(file => !IsTable(file)).ToList();
        files.Where(file => !Expected.ContainsKey(Path.GetFileName(file))).ShouldBeEmpty();
        foreach (var file in files)
        {
            var (provider, said) = Expected[Path.GetFileName(file)];
            var type = file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "multipart/form-data; boundary=xYzZY";
            var webhook = Requests.Post("https://chat.example.com/", type, "") with { Body = File.ReadAllBytes(file) };
            var list = ProviderCatalogue.Named(provider).Parse(webhook, Accounts.Of(provider), Requests.Now);
            Said(list.ShouldHaveSingleItem(file)).ShouldBe(said, file);
        }
    }

    [Fact]
    public void A_signature_of_a_vendors_suite_is_accepted_or_refused_as_it_says()
    {
        foreach (var vector in Vectors("sendgrid-ecdsa-vectors.json"))
        {
            var account = Accounts.SendGrid with { Secrets = Accounts.Secrets(("WebhookPassword", "p"), ("PublicKey", Text(vector, "publicKeyBase64Der"))) };
            var webhook = Requests.Post("https://chat.example.com/", "application/json", Text(vector, "rawBody"),
                ("X-Twilio-Email-Event-Webhook-Signature", Text(vector, "signature")), ("X-Twilio-Email-Event-Webhook-Timestamp", Text(vector, "timestamp")));
            ProviderCatalogue.Named("sendgrid").Verify(webhook, account, Instant.FromUnixTimeSeconds(1_600_112_502)).ShouldBe(Text(vector, "expect") == "valid", vector.GetRawText());
        }

        foreach (var vector in Vectors("mailgun-sig-vectors.json"))
        {
            var account = Accounts.Mailgun with { Secrets = Accounts.Secrets(("SigningKey", Text(vector, "signingKey"))) };
            var webhook = Requests.Post("https://chat.example.com/", "application/x-www-form-urlencoded",
                $"timestamp={Text(vector, "timestamp")}&token={Text(vector, "token")}&signature={Text(vector, "signature")}");
            var now = InstantPattern.General.Parse(Text(vector, "now")).Value;
            ProviderCatalogue.Named("mailgun").Verify(webhook, account, now).ShouldBe(Text(vector, "expect") == "valid", vector.GetRawText());
        }
    }

    [Fact]
    public void An_envelope_of_a_vendors_suite_is_read_or_refused_as_it_says()
    {
        foreach (var envelope in Vectors("sendgrid-envelope-cases.json", "cases"))
        {
            var body = $"--b\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\nada@example.org\r\n--b\r\nContent-Disposition: form-data; name=\"envelope\"\r\n\r\n{Text(envelope, "envelope")}\r\n--b--\r\n";
            var one = ProviderCatalogue.Named("sendgrid")
                .Parse(Requests.Post("https://chat.example.com/", "multipart/form-data; boundary=b", body), Accounts.SendGrid, Requests.Now).ShouldHaveSingleItem();
            (one is Inbound.Message).ShouldBe(Text(envelope, "expect") == "accept", envelope.GetRawText());
            one.To.ShouldBe(one is Inbound.Message ? Text(envelope, "recipient") : null);
        }
    }

    // Mails as they travel come to nobody here, but their headers do, in one of SendGrid's fields.
    [Theory]
    [InlineData("rfc822-welcome.eml.txt", "jason@37signals.com", "0CB459E0-0336-41DA-BC88-E6E28C697DDB@37signals.com", "4e6e35f5a38b4_479f13bb90078178@small-app-01.mail")]
    [InlineData("rfc822-latin2-8bit.eml.txt", "info@sender.com", "05988AA6EC0D44318855A5E39E3B6F9E@jansterba.com", null)]
    public void The_headers_of_a_mail_name_its_thread(string file, string from, string id, string? answered)
    {
        var path = Fixtures.Payloads("email").FirstOrDefault(one => one.EndsWith(file, StringComparison.Ordinal));
        var head = path is null ? $"From: {from}\nMessage-Id: <{id}>\n{(answered is null ? "" : $"In-Reply-To: <{answered}>\n")}" : Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split("\n\n")[0];
        var body = $"--b\nContent-Disposition: form-data; name=\"headers\"\n\n{head}\n--b\nContent-Disposition: form-data; name=\"envelope\"\n\n{{\"to\":[\"a@b.c\"],\"from\":\"x@y.z\"}}\n--b--\n";

        var message = Mails.Only(ProviderCatalogue.Named("sendgrid")
            .Parse(Requests.Post("https://chat.example.com/", "multipart/form-data; boundary=b", body), Accounts.SendGrid, Requests.Now));

        (message.From, message.Id, message.ReplyTo).ShouldBe((from, id, answered));
    }

    private static bool IsTable(string file) =>
        Path.GetFileName(file) is var name && (name.StartsWith("rfc822-", StringComparison.Ordinal) || name.EndsWith("-vectors.json", StringComparison.Ordinal) || name.EndsWith("-cases.json", StringComparison.Ordinal));

    private static List<JsonElement> Vectors(string name, string list = "vectors")
    {
        if (Fixtures.Payloads("email").FirstOrDefault(file => Path.GetFileName(file) == name) is not { } path)
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty(list).EnumerateArray().Select(element => element.Clone())];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Said(Inbound inbound) => inbound is Inbound.Unreadable unreadable
        ? $"unreadable: {unreadable.Reason}"
        : System.Text.RegularExpressions.Regex.Replace(InboundSummary.Of(inbound), "none-[a-z2-7]{26}", "none-*");
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;
using Messaging.Core.Tests.Providers;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Core.Tests.Email;

// Who may call the webhooks of mail: each vendor has a way of its own, and each refuses the same things.
public sealed class EmailSignatureTests
{
    private const string Body = """[{"event":"delivered"}]""";
    private const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    private const string TimeHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    private static readonly Instant Now = Requests.Now;

    // The vendor's own key of the test, and somebody else's.
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static Account Signed => Accounts.SendGrid with
    {
        Secrets = Accounts.Secrets(("ApiKey", "k"), ("WebhookPassword", "sendgrid-password"), ("PublicKey", $"{Public(Other)}, {Public(Key)}")),
    };

    public static TheoryData<string, bool> SendGridRequests => new()
    {
        { "signed", true },
        { "signed, headers in small letters", true },
        { "signed four days ago", true },
        { "signed five days ago", false },
        { "signed in an hour", false },
        { "signed at no time", false },
        { "not signed", false },
        { "not signed, with the password", false },
        { "another body", false },
        { "another time", false },
        { "by another key", false },
        { "half a signature", false },
        { "no base 64", false },
        { "the header twice", false },
        { "a GET", false },
    };

    [Theory]
    [MemberData(nameof(SendGridRequests))]
    public void SendGrid_is_known_by_its_signature(string request, bool isAccepted) =>
        Verify("sendgrid", SendGrid(request), Signed).ShouldBe(isAccepted);

    [Fact]
    public void A_signature_counts_for_the_account_whose_key_it_is()
    {
        Verify("sendgrid", SendGrid("signed"), Signed with { Secrets = Accounts.Secrets(("WebhookPassword", "p"), ("PublicKey", Public(Other))) }).ShouldBeFalse();
        Verify("sendgrid", SendGrid("signed"), Signed with { Secrets = Accounts.Secrets(("WebhookPassword", "p"), ("PublicKey", "no key")) }).ShouldBeFalse();
        Verify("sendgrid", SendGrid("signed"), Accounts.SendGrid).ShouldBeFalse();
    }

    public static TheoryData<string, string?, bool> Passwords => new()
    {
        { "right", Basic("webhook:{password}"), true },
        { "wrong", Basic("webhook:another"), false },
        { "of another user", Basic("admin:{password}"), false },
        { "longer", Basic("webhook:{password}1"), false },
        { "twice", $"{Basic("webhook:{password}")},{Basic("webhook:{password}")}", false },
        { "empty", "", false },
        { "none", null, false },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public void Who_signs_nothing_is_known_by_our_password(string which, string? header, bool isAccepted)
    {
        foreach (var account in new[] { Accounts.SendGrid, Accounts.Postmark })
        {
            var known = header?.Replace("{password}", account.Secret("WebhookPassword"), StringComparison.Ordinal);
            (string, string)[] headers = known is null ? [] : [("authorization", Encoded(known))];
            Verify(account.Provider, Requests.Post("https://chat.example.com/", "application/json", Body, headers), account).ShouldBe(isAccepted, which);
        }
    }

    [Fact]
    public void A_password_is_one_accounts_only()
    {
        var webhook = Requests.Post("https://chat.example.com/", "application/json", Body, ("Authorization", Encoded(Basic("webhook:postmark-password"))));

        Verify("postmark", webhook, Accounts.Postmark).ShouldBeTrue();
        Verify("postmark", webhook, Accounts.Postmark with { Secrets = Accounts.Secrets(("WebhookPassword", "another")) }).ShouldBeFalse();
        Verify("postmark", webhook with { Method = "GET" }, Accounts.Postmark).ShouldBeFalse();
    }

    public static TheoryData<string, bool> MailgunRequests => new()
    {
        { "form", true },
        { "parts", true },
        { "event", true },
        { "eight hours old", true },
        { "ten hours old", false },
        { "an hour ahead", false },
        { "another token", false },
        { "another time", false },
        { "by another key", false },
        { "signature twice", false },
        { "token twice", false },
        { "no signature", false },
        { "event without a signature", false },
        { "no form", false },
        { "a GET", false },
    };

    [Theory]
    [MemberData(nameof(MailgunRequests))]
    public void Mailgun_signs_a_time_and_a_token_inside_of_its_body(string request, bool isAccepted) =>
        Verify("mailgun", Mailgun(request), Accounts.Mailgun).ShouldBe(isAccepted);

    private static Webhook SendGrid(string request)
    {
        var at = Now.ToUnixTimeSeconds() - request switch { "signed four days ago" => 4 * 86_400, "signed five days ago" => 5 * 86_400, "signed in an hour" => -3600, _ => 0 };
        var time = request == "signed at no time" ? "soon" : at.ToString(CultureInfo.InvariantCulture);
        var key = request == "by another key" ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : Key;
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(time + Body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        signature = request switch { "half a signature" => signature[..40], "no base 64" => "%" + signature, "the header twice" => $"{signature},{signature}", _ => signature };
        (string, string)[] headers = request switch
        {
            "not signed" => [],
            "not signed, with the password" => [("Authorization", Encoded(Basic("webhook:sendgrid-password")))],
            "signed, headers in small letters" => [(SignatureHeader.ToLowerInvariant(), signature), (TimeHeader.ToLowerInvariant(), time)],
            "another time" => [(SignatureHeader, signature), (TimeHeader, (at - 1).ToString(CultureInfo.InvariantCulture))],
            _ => [(SignatureHeader, signature), (TimeHeader, time)],
        };
        var webhook = Requests.Post("https://chat.example.com/", "application/json", request == "another body" ? Body + " " : Body, headers);
        return request == "a GET" ? webhook with { Method = "GET" } : webhook;
    }

    private static Webhook Mailgun(string request)
    {
        var at = Now.ToUnixTimeSeconds() - request switch { "eight hours old" => 8 * 3600, "ten hours old" => 10 * 3600, "an hour ahead" => -3600, _ => 0 };
        var time = at.ToString(CultureInfo.InvariantCulture);
        var key = request == "by another key" ? "another" : "mailgun-signing-secret";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(time + "token-1")));
        var token = request == "another token" ? "token-2" : "token-1";
        time = request == "another time" ? (at - 1).ToString(CultureInfo.InvariantCulture) : time;
        var form = $"recipient=help%40example.com&timestamp={time}&token={token}&signature={signature}";
        const string FormType = "application/x-www-form-urlencoded";
        return request switch
        {
            "parts" => Requests.Post("https://chat.example.com/", "multipart/form-data; boundary=b", string.Concat(
                new[] { ("timestamp", time), ("token", token), ("signature", signature) }.Select(part => $"--b\r\nContent-Disposition: form-data; name=\"{part.Item1}\"\r\n\r\n{part.Item2}\r\n")) + "--b--\r\n"),
            "event" => Requests.Post("https://chat.example.com/", "application/json", $$"""{ "signature": { "timestamp": "{{time}}", "token": "{{token}}", "signature": "{{signature}}" } }"""),
            "event without a signature" => Requests.Post("https://chat.example.com/", "application/json", Body),
            "signature twice" => Requests.Post("https://chat.example.com/", FormType, $"{form}&signature={signature}"),
            "token twice" => Requests.Post("https://chat.example.com/", FormType, $"token=other&{form}"),
            "no signature" => Requests.Post("https://chat.example.com/", FormType, form[..form.LastIndexOf('&')]),
            "no form" => Requests.Post("https://chat.example.com/", "multipart/form-data", form),
            "a GET" => Requests.Post("https://chat.example.com/", FormType, form) with { Method = "GET" },
            _ => Requests.Post("https://chat.example.com/", FormType, form),
        };
    }

    private static bool Verify(string provider, Webhook webhook, Account account) => ProviderCatalogue.Named(provider).Verify(webhook, account, Now);

    private static string Public(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    private static string Basic(string credentials) => $"Basic <{credentials}>";

    private static string Encoded(string header) => string.Join(',', header.Split(',').Select(one => one.StartsWith("Basic <", StringComparison.Ordinal)
        ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(one[7..^1]))
        : one));
}

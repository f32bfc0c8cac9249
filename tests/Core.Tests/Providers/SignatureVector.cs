using System.Text;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

// One signed request, whether it is to be accepted, and what makes it a forgery.
public sealed record SignatureVector(string Name, IProvider Provider, Account Account, Webhook Webhook, bool Valid)
{
    public static IReadOnlyList<SignatureVector> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty("vectors").EnumerateArray().SelectMany((vector, index) => vector.TryGetProperty("authToken", out _)
            ? [Twilio(vector, index)]
            : new[] { Meta(Accounts.WhatsApp, vector, index), Meta(Accounts.Messenger, vector, index) })];
    }

    public bool IsAccepted() => Provider.Verify(Webhook, Account, Requests.Now);

    public IEnumerable<SignatureVector> Forgeries()
    {
        var (secret, header) = Provider.Name == "twilio" ? ("AuthToken", "X-Twilio-Signature") : ("AppSecret", "X-Hub-Signature-256");
        yield return Changed("a bit of the body", Webhook with { Body = Flipped(Webhook.Body) });
        yield return Changed("no header", Webhook with { Headers = Without(header) });
        yield return Changed("the header twice", Webhook with { Headers = Twice(header) });
        yield return Changed("another secret", Webhook) with { Account = Account with { Secrets = Accounts.Secrets((secret, "another")) } };
        if (Provider.Name == "twilio")
        {
            yield return Changed("another URL", Webhook with { Url = Webhook.Url.Replace("://", "://other.", StringComparison.Ordinal) });
        }
    }

    private SignatureVector Changed(string what, Webhook webhook) => this with { Name = $"{Name}, with {what}", Webhook = webhook };

    private static SignatureVector Twilio(JsonElement vector, int index)
    {
        var raw = Text(vector, "rawBody");
        var url = Text(vector, "presentedUrl") ?? Text(vector, "url")!;
        var signature = ("X-Twilio-Signature", Text(vector, "xTwilioSignature")!);
        var webhook = raw is null
            ? Requests.Post(url, "application/x-www-form-urlencoded; charset=UTF-8", Form(vector.GetProperty("formParams")), signature)
            : Requests.Post(url, "application/json", raw, signature);
        var account = Accounts.TwilioSms with { Secrets = Accounts.Secrets(("AuthToken", Text(vector, "authToken")!)) };
        return new(NameOf(vector, index), ProviderCatalogue.Named("twilio"), account, webhook, Text(vector, "expect") == "valid");
    }

    // What a suite calls implementation-defined is refused here: only the bytes that arrived count. So is the signature of old,
    // which still comes beside that of today.
    private static SignatureVector Meta(Account account, JsonElement vector, int index)
    {
        var old = vector.TryGetProperty("xHubSignature", out var signature);
        var header = old ? ("x-hub-signature", signature.GetString() ?? "") : ("x-hub-signature-256", Text(vector, "xHubSignature256")!);
        var webhook = Requests.Post(account.WebhookUrl!.AbsoluteUri, "application/json", Text(vector, "rawBody")!, header);
        var keyed = account with { Secrets = Accounts.Secrets(("AppSecret", Text(vector, "appSecret")!)) };
        return new(NameOf(vector, index), ProviderCatalogue.Named(account.Provider), keyed, webhook, !old && Text(vector, "expect") == "valid");
    }

    private static string NameOf(JsonElement vector, int index) => Text(vector, "name") ?? $"the vector at {index}";

    private static string? Text(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Form(JsonElement fields) => string.Join('&', fields.EnumerateArray().Select(field =>
        $"{Uri.EscapeDataString(field[0].GetString()!)}={Uri.EscapeDataString(field[1].GetString()!)}"));

    private static byte[] Flipped(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return Encoding.UTF8.GetBytes("added=1");
        }

        var changed = body.ToArray();
        changed[^1] ^= 1;
        return changed;
    }

    private Dictionary<string, string> Without(string header) => Webhook.Headers
        .Where(pair => !string.Equals(pair.Key, header, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    // Proxies and servers join a header that comes twice.
    private Dictionary<string, string> Twice(string header) => Webhook.Headers.ToDictionary(
        pair => pair.Key,
        pair => string.Equals(pair.Key, header, StringComparison.OrdinalIgnoreCase) ? $"{pair.Value},{pair.Value}" : pair.Value,
        StringComparer.OrdinalIgnoreCase);
}

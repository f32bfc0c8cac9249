using Messaging.Channels;
using Messaging.Providers.Own;
using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Conformance;

/// <summary>Whom to ask, as somebody wrote it on the command line.</summary>
/// <param name="Url">The adapter's ApiBase.</param>
/// <param name="Key">The shared key; otherwise that of the account in the settings.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Customer">To whom to send.</param>
internal sealed record ChannelCheck(string Url, string? Key, string Account, string Customer)
{
    private const string Section = "Messaging:Accounts";

    public IConfiguration? Settings { get; init; }

    public int WebhookPort { get; init; }

    public string? WebhookUrl { get; init; }

    /// <exception cref="FormatException">Something of it is no address, no key, no account; the message says what.</exception>
    public ConformanceKit Kit(HttpMessageHandler network, TimeProvider time)
    {
        var set = Configured();
        var id = AccountId.Parse(Account);
        var key = Key ?? set?["Secrets:Key"] ?? throw new FormatException("--key is missing, and --settings with an account that has one as well.");
        var secret = Adapter.Contract.Secrets.Single(secret => secret.Name == "Key");
        if (!secret.Form!.Value.Is(key))
        {
            throw new FormatException($"The key is no {secret.Form.Value.Expected}.");
        }

        var account = new Account(id, Channel.Own, Adapter.Contract.Name, Account)
        {
            ApiBase = Address(Url, "url"),
            Secrets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [secret.Name] = key },
        };
        return new ConformanceKit(account, Customer, network, time)
        {
            Set = set?["Capabilities"] is { } declared ? Declared(declared) : null,
            HasSettings = set is not null,
            WebhookPort = WebhookPort is >= 0 and <= ushort.MaxValue ? WebhookPort : throw new FormatException($"--webhook-port: {WebhookPort} is no port."),
            WebhookUrl = WebhookUrl is null ? null : Address(WebhookUrl, "--webhook-url"),
        };
    }

    private IConfigurationSection? Configured()
    {
        if (Settings is null)
        {
            return null;
        }

        return Settings.GetSection(Section).GetChildren()
            .FirstOrDefault(account => account["Id"] == Account && account["Provider"] == Adapter.Contract.Name)
            ?? throw new FormatException($"--settings: there is no account '{Account}' of a channel of one's own there.");
    }

    private static string Declared(string json)
    {
        _ = OwnCapabilities.Read(json);
        return json;
    }

    private static Uri Address(string text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : throw new FormatException($"{name}: '{text}' is no http or https address.");
}

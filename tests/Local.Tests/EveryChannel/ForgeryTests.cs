using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>What is no vendor's webhook is refused on every channel, as the simulated vendors sign them.</summary>
public sealed class ForgeryTests : IDisposable
{
    // These prove who they are, by a password or a signed time, and sign nothing of what they say.
    private static readonly string[] SignNoBody = ["apple", "mailgun", "postmark", "telegram"];

    private readonly SimulatedWire _wire = new();

    [Theory]
    [MemberData(nameof(SimulatedWire.Accounts), MemberType = typeof(SimulatedWire))]
    public async Task Only_the_vendors_own_webhook_is_taken(string id)
    {
        var (account, provider) = _wire.Account(id);
        var customer = RoundTrip.CustomerOf(account.Channel, 1);
        var signed = await _wire.Written(id, customer, new Content.Text("hello"));
        var another = await _wire.Written(id, customer, new Content.Text("pay me"));
        bool Taken(Webhook webhook, Account? by = null) => provider.Verify(webhook, by ?? account, _wire.Now);

        Taken(signed).ShouldBeTrue();
        Taken(Proved(signed, name => name.ToUpperInvariant(), value => value)).ShouldBeTrue("the headers' names in another case");
        Taken(Bare(signed)).ShouldBeFalse("no signature");
        Taken(Proved(signed, name => name, Spoilt)).ShouldBe(InBody(provider), "a wrong signature in the headers");
        Taken(signed, account with { Secrets = account.Secrets.ToDictionary(secret => secret.Key, secret => Spoilt(secret.Value)) }).ShouldBeFalse("another account's signature");
        Taken(Proved(signed, name => name, value => $"{value},{value}")).ShouldBe(InBody(provider), "doubled headers");
        Taken(signed with { Body = another.Body }).ShouldBe(SignNoBody.Contains(provider.Name), "another body");
    }

    public void Dispose() => _wire.Dispose();

    // There no header proves anything.
    private static bool InBody(IProvider provider) => provider.Name == "mailgun";

    private static bool IsProof(string header) => !header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static Webhook Bare(Webhook webhook) => WithoutField(webhook) with
    {
        Headers = webhook.Headers.Where(header => !IsProof(header.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase),
    };

    private static Webhook Proved(Webhook webhook, Func<string, string> name, Func<string, string> value) => webhook with
    {
        Headers = webhook.Headers.ToDictionary(
            header => name(header.Key), header => IsProof(header.Key) ? value(header.Value) : header.Value, StringComparer.OrdinalIgnoreCase),
    };

    // Mailgun's signature is a field of the form.
    private static Webhook WithoutField(Webhook webhook) =>
        webhook with { Body = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(webhook.Body.Span).Replace("signature", "nothing", StringComparison.Ordinal)) };

    // Not at the very end, where the last bits of a base64 mean nothing.
    private static string Spoilt(string value) => value.Length < 6 ? $"{value}x" : $"{value[..^5]}{(value[^5] == 'Y' ? 'Z' : 'Y')}{value[^4..]}";
}

using System.Diagnostics.CodeAnalysis;
using Messaging.Channels;

namespace Messaging.Simulator;

/// <summary>One number of ours as the vendor's console shows it: the credentials that it gave us, the webhook that we gave it.</summary>
/// <param name="Provider">The vendor: twilio, meta, messenger, sendgrid ...</param>
/// <param name="Handle">The number in E.164; at Meta the phone_number_id, the page's id, or the Instagram account's.</param>
/// <param name="Secrets">Twilio: AccountSid, AuthToken, and MessagingServiceSid if there is one. Meta: AccessToken, AppSecret, VerifyToken; Messenger: AppId besides. The others: those that our side declares.</param>
/// <param name="WebhookUrl">Called, and at Twilio signed, exactly as written here.</param>
public sealed record VendorAccount(
    string Id, string Provider, Channel Channel, string Handle, IReadOnlyDictionary<string, string> Secrets, Uri WebhookUrl)
{
    /// <summary>The number that customers see: the handle, but at Meta.</summary>
    [AllowNull]
    public string DisplayNumber
    {
        get => field ?? Handle;
        init;
    }

    public string Secret(string name) => Secrets.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException($"The simulated account {Id} has no secret {name}.");

    public override string ToString() => $"{Id} ({Provider})";
}

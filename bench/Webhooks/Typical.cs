using System.Net;
using Messaging.Channels;
using Messaging.Functions.Settings;
using Messaging.Local.Serving;
using Messaging.Providers;
using Messaging.Providers.WebChat;
using Messaging.Simulator;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Messaging.Bench;

/// <summary>A text of a customer on each channel, as the vendor posts and signs it.</summary>
internal static class Typical
{
    private const string Text = "Hello, I would like to know where my parcel is. The order is 4711.";

    public static async Task<IReadOnlyList<(string Name, Webhook Webhook, Account Account, IProvider Provider)>> OfAllAsync(IConfiguration settings, Instant now)
    {
        var accounts = MessagingSettings.Read(settings).Accounts;
        using var caught = new Catcher();
        using var vendors = new Vendors(SimulatedVendors.Of(settings), new SimulatorClock(TimeProvider.System), caught);
        var typical = new List<(string, Webhook, Account, IProvider)>();
        foreach (var account in vendors.Accounts)
        {
            _ = await vendors.WriteAsync(account.Id, Customer(account.Channel), Text);
            var (found, provider) = accounts.Named(account.Id)!.Value;
            typical.Add((account.Id, caught.Last!, found, provider));
        }

        foreach (var account in accounts.All.Where(account => account.Channel == Channel.WebChat))
        {
            typical.Add((account.Id.Value, OfVisitor(account), account, ProviderCatalogue.Named(account.Provider)));
        }

        return typical;
    }

    private static string Customer(Channel channel) => channel switch
    {
        Channel.Email => "ada@example.org",
        Channel.Sms or Channel.WhatsApp or Channel.Rcs => "+15005550006",
        _ => "15005550006",
    };

    private static Webhook OfVisitor(Account account) => new(
        "POST",
        account.WebhookUrl!.AbsoluteUri,
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json",
            ["Authorization"] = $"Bearer {WebChatToken.Issue(account, new string('a', 32))}",
        },
        System.Text.Encoding.UTF8.GetBytes($$"""{ "id": "{{new string('b', 32)}}", "text": "{{Text}}" }"""));

    /// <summary>Takes what a vendor posts, and keeps it.</summary>
    private sealed class Catcher : HttpMessageHandler
    {
        public Webhook? Last { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.Concat(request.Content!.Headers);
            Last = new Webhook(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri,
                headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
                await request.Content.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}

using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Providers.WebChat;
using Messaging.Shared;
using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>The product on a port, and what its vendors would post to it.</summary>
public sealed class ServedChannels : IAsyncLifetime, IDisposable
{
    private static readonly AccountId WebChat = AccountId.Parse("webchat");

    private ServedHost? _host;
    private SimulatedWire? _ours;
    private SimulatedWire? _anothers;

    public static TheoryData<string> Accounts
    {
        get
        {
            var accounts = SimulatedWire.Accounts;
            accounts.Add(WebChat.Value);
            return accounts;
        }
    }

    public async Task InitializeAsync()
    {
        _host = await ServedHost.Start();
        var ours = SampleSettings.At(_host.Url);
        var secrets = ours.AsEnumerable()
            .Where(setting => setting.Key.Contains(":Secrets:", StringComparison.Ordinal) && setting.Value is { Length: > 0 } value && !value.StartsWith("-----BEGIN", StringComparison.Ordinal))
            .ToDictionary(setting => setting.Key, setting => (string?)HttpForgeryTests.Spoilt(setting.Value!));
        _ours = new SimulatedWire(ours, TimeProvider.System);
        _anothers = new SimulatedWire(SampleSettings.At(_host.Url, secrets), TimeProvider.System);
    }

    public Task DisposeAsync() => _host?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    public void Dispose()
    {
        _ours?.Dispose();
        _anothers?.Dispose();
    }

    public (string Provider, Channel Channel) Account(string id) => _ours!.Account(id).Account is var account ? (account.Provider, account.Channel) : default;

    /// <summary>Lets the host call somebody, as it calls vendors and services.</summary>
    public Task<HttpResponseMessage> Calls(string address) => _host!.Get<IHttpClientFactory>().CreateClient().GetAsync(new Uri(address));

    /// <summary>What is posted when a customer writes.</summary>
    internal Task<RawRequest> Signed(string account, string customer, string text) => Signed(_ours!, account, customer, text);

    /// <summary>The same by a vendor that knows other secrets than ours.</summary>
    internal Task<RawRequest> SignedByAnother(string account, string customer, string text) => Signed(_anothers!, account, customer, text);

    /// <summary>Whether a message of his was stored: it is before its webhook is answered.</summary>
    public async Task<bool> Wrote(string account, string customer)
    {
        var address = new Address(AccountId.Parse(account), Account(account).Channel, customer);
        return (await _host!.Get<LaneStore>().Head(LaneId.Of(address))).Conversation is not null;
    }

    private async Task<RawRequest> Signed(SimulatedWire by, string account, string customer, string text)
    {
        if (account == WebChat.Value)
        {
            // Nobody else's server writes there: what our page posts, with the token that we gave it.
            var token = WebChatToken.Issue(by.Account(account).Account, customer);
            return new(
                new Uri(_host!.Url, "webhooks/webchat/webchat"),
                [new("Authorization", $"Bearer {token}"), new("Content-Type", "application/json")],
                JsonSerializer.SerializeToUtf8Bytes(new { id = text, text }));
        }

        var webhook = await by.Written(account, customer, new Content.Text(text));
        return new(
            new Uri(webhook.Url),
            [.. webhook.Headers.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))],
            webhook.Body);
    }
}

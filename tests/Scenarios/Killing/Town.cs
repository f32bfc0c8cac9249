using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Shared;

namespace Messaging.Scenarios.Killing;

/// <summary>The product and the vendors as two processes, in real time: one of them can be killed, the other remembers.</summary>
internal sealed class Town : IAsyncDisposable
{
    private const string Account = "whatsapp";

    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-kill-").FullName;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Uri _url = Loopback.FreeAddress();
    private Program _simulator = null!;
    private Program _host = null!;
    private Uri _vendors = null!;

    public static async Task<Town> Begin()
    {
        var town = new Town();
        var settings = new TownSettings(town._folder, town._url);
        settings.WriteAccounts();
        town._simulator = await Program.Start($"simulator --accounts {settings.Accounts}", "Simulator: ");
        town._vendors = new Uri(town._simulator.Greeting);
        settings.WriteSettings(town._vendors);
        await town.StartHost();
        return town;
    }

    /// <summary>The conversation that this customer's first message opens.</summary>
    public static ConversationId First(string customer) =>
        ConversationId.Opened(LaneId.Of(new Address(AccountId.Parse(Account), Channel.WhatsApp, customer)), 1);

    public async Task StartHost() =>
        _host = await Program.Start($"serve --url {_url.GetLeftPart(UriPartial.Authority)} --data {_folder}/data --settings {_folder}", "Messaging: ");

    public Task KillHost() => _host.Kill();

    public Task RateLimit(string customer, int seconds) => Change(HttpMethod.Put, "faults", new object[]
    {
        new { kind = "rate-limited", customer, retryAfterSeconds = seconds },
    });

    /// <summary>A customer writes; true when the webhook was answered with 200.</summary>
    public async Task<bool> Write(string customer, string id)
    {
        using var written = await Change(HttpMethod.Post, "phones", new { account = Account, customer, text = $"I am {customer}", id });
        return written.RootElement.GetProperty("replies")[0].GetProperty("status").GetInt32() == 200;
    }

    /// <summary>Our references in everything that the vendor took from us.</summary>
    public async Task<IReadOnlyList<string>> Sent()
    {
        using var sent = JsonDocument.Parse(await _client.GetStringAsync(new Uri(_vendors, "sent")));
        return [.. sent.RootElement.GetProperty("sent").EnumerateArray().Select(message => message.GetProperty("reference").GetString()!)];
    }

    /// <summary>What the desk shows of a conversation; nothing while there is none.</summary>
    public async Task<OpenConversation?> Open(ConversationId conversation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_url, $"desk/conversations/{conversation}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token());
        using var response = await _client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : JsonSerializer.Deserialize(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), MessagingJson.Default.OpenConversation);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<JsonDocument> Change(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(_vendors, path)) { Content = JsonContent.Create(body) };
        using var response = await _client.SendAsync(request);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private async Task<string> Token()
    {
        try
        {
            using var response = await _client.PostAsync(new Uri(_url, "desk/token?agent=anna"), content: null);
            return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
        catch (HttpRequestException refused)
        {
            if (await _host.End() is { } end)
            {
                throw new InvalidOperationException($"The host is gone. {end}", refused);
            }

            throw;
        }
    }
}

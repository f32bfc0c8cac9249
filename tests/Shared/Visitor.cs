using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.Shared;

/// <summary>Somebody who writes to us in web chat, as our page does.</summary>
/// <param name="http">Leads to the host.</param>
/// <param name="settle">Awaited after each message: what follows at once is done then.</param>
/// <param name="account">Where he writes to.</param>
public sealed class Visitor(HttpClient http, Func<Task> settle, string account = "webchat")
{
    private string? _token;
    private int _written;

    public Visitor(World world)
        : this(world.Http, world.Settle)
    {
    }

    public string Session { get; private set; } = "";

    public async Task<HttpResponseMessage> Writes(string text)
    {
        await Begin();
        return await Post(new { id = $"m{++_written}", text });
    }

    public async Task<HttpResponseMessage> Picks(string id, string label)
    {
        await Begin();
        return await Post(new { id = $"m{++_written}", choice = new { id, label } });
    }

    /// <summary>All that he was told, in order.</summary>
    public async Task<IReadOnlyList<string>> Heard()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"webchat/{account}/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetProperty("body").GetString()!)];
    }

    private async Task Begin()
    {
        if (_token is null)
        {
            using var response = await http.PostAsync(new Uri($"webchat/{account}/sessions", UriKind.Relative), null);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            _token = json.RootElement.GetProperty("token").GetString();
            Session = json.RootElement.GetProperty("session").GetString()!;
        }
    }

    private async Task<HttpResponseMessage> Post(object message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"webhooks/webchat/{account}") { Content = JsonContent.Create(message) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        var response = await http.SendAsync(request);
        await settle();
        return response;
    }
}

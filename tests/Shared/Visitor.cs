using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>What proves it.</summary>
    public string Token => _token ?? "";

    /// <summary>By which the company's server proves who somebody is, with the key of the sample settings.</summary>
    public static object Proof(string user)
    {
        var hash = HMACSHA256.HashData("simulated-identity-key-of-32-characters"u8, Encoding.UTF8.GetBytes(user));
        return new { user = new { id = user, hash = Convert.ToHexStringLower(hash) } };
    }

    /// <summary>A session, or his own for whom he proves to be; he goes on in it where it is given.</summary>
    public async Task<HttpResponseMessage> Begins(object? opening = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"webchat/{account}/sessions") { Content = opening is null ? null : JsonContent.Create(opening) };
        if (_token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }

        var response = await http.SendAsync(request);
        if (response.IsSuccessStatusCode)
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            _token = json.RootElement.GetProperty("token").GetString();
            Session = json.RootElement.GetProperty("session").GetString()!;
        }

        await settle();
        return response;
    }

    /// <summary>What he posts, as it is.</summary>
    public async Task<HttpResponseMessage> Posts(object message)
    {
        await Begin();
        return await Post(message);
    }

    /// <summary>A request of his own.</summary>
    public async Task<HttpResponseMessage> Asks(HttpMethod method, string path, HttpContent? content = null)
    {
        await Begin();
        using var request = new HttpRequestMessage(method, $"webchat/{account}/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await http.SendAsync(request);
    }

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
    public async Task<IReadOnlyList<string>> Heard() => [.. (await Shown()).Where(message => !message.Own).Select(message => message.Words)];

    /// <summary>All that stands on his device, in order, and whether it is his own.</summary>
    public async Task<IReadOnlyList<(bool Own, string Words)>> Shown()
    {
        using var response = await Asks(HttpMethod.Get, "messages");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => (message.TryGetProperty("own", out _), Words(message.GetProperty("content"))))];
    }

    /// <summary>What a content says in words: its text, the label of what was picked, the name of a file.</summary>
    public static string Words(JsonElement content) =>
        (content.TryGetProperty("body", out var body) || content.TryGetProperty("label", out body) || content.TryGetProperty("fileName", out body) ? body : content).ToString();

    private async Task Begin()
    {
        if (_token is null)
        {
            using var response = await Begins();
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

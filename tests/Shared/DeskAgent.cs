using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Messaging.Shared;

/// <summary>A person at the desk, by its API.</summary>
public sealed class DeskAgent(World world, string agent)
{
    private string? _token;

    public Task<HttpResponseMessage> Online() => Send(HttpMethod.Put, "desk/presence/online");

    public Task<HttpResponseMessage> Offline() => Send(HttpMethod.Put, "desk/presence/offline");

    public Task<HttpResponseMessage> Take(ConversationId conversation, string key) => Command(conversation, "take", key);

    public Task<HttpResponseMessage> Solve(ConversationId conversation, string key) => Command(conversation, "solve", key);

    public Task<HttpResponseMessage> Reply(ConversationId conversation, string key, string text) =>
        Command(conversation, "reply", key, $$"""{"text":"{{text}}"}""");

    public Task<HttpResponseMessage> Command(ConversationId conversation, string command, string? key, string? body = null) =>
        Send(HttpMethod.Post, $"desk/conversations/{conversation}/{command}", key, body);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? key = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await Token());
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        var response = await world.Http.SendAsync(request);
        await world.Settle();
        return response;
    }

    private async Task<string> Token()
    {
        using var response = await world.Http.PostAsync(new Uri($"desk/token?agent={agent}", UriKind.Relative), null);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }
}

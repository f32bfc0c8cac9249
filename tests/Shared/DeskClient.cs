using System.Net.Http.Headers;
using System.Net.Http.Json;
using Messaging.Functions.Desk;

namespace Messaging.Shared;

/// <summary>A person of ours at the desk, by its HTTP API.</summary>
/// <param name="world">Where.</param>
/// <param name="agent">Who.</param>
/// <param name="role">What he may do; an agent unless given.</param>
public sealed class DeskClient(World world, string agent, DeskRole role = DeskRole.Agent)
{
    private int _commands;
    private string? _token;

    /// <summary>Gives a command under a key of its own, and waits until everything that follows at once is done.</summary>
    public Task<HttpResponseMessage> Does(ConversationId conversation, string command, object? body = null) =>
        Does(conversation, command, body, $"{command}-{Interlocked.Increment(ref _commands)}");

    public async Task<HttpResponseMessage> Does(ConversationId conversation, string command, object? body, string? key)
    {
        var response = await Posts(conversation, command, body, key);
        await world.Settle();
        return response;
    }

    /// <summary>Gives a command without waiting for what follows.</summary>
    public Task<HttpResponseMessage> Posts(ConversationId conversation, string command, object? body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"desk/conversations/{conversation}/{command}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return Asks(request);
    }

    /// <summary>Says whether he takes conversations: online, away, offline.</summary>
    public async Task<HttpResponseMessage> Is(string presence)
    {
        var response = await Asks(new HttpRequestMessage(HttpMethod.Put, $"desk/presence/{presence}"));
        await world.Settle();
        return response;
    }

    public async Task<HttpResponseMessage> Asks(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await Token());
        return await world.Http.SendAsync(request);
    }

    private async Task<string> Token()
    {
        if (role != DeskRole.Agent)
        {
            var settings = world.Get<DeskSettings>();
            return DeskAccess.LocalToken(settings.LocalKey!, settings.AgentClaim, agent, role, world.Time.GetUtcNow());
        }

        using var response = await world.Http.PostAsync($"desk/token?agent={agent}", content: null);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

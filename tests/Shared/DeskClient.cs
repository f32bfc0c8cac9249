using System.Net.Http.Headers;
using System.Net.Http.Json;
using Messaging.Functions.Desk;

namespace Messaging.Shared;

/// <summary>A person of ours at the desk, by its HTTP API.</summary>
/// <param name="http">Leads to the host.</param>
/// <param name="settle">Awaited after each command: what follows at once is done then.</param>
/// <param name="token">Gets the token that says who he is.</param>
public sealed class DeskClient(HttpClient http, Func<Task> settle, Func<Task<string>> token)
{
    private int _commands;
    private string? _token;

    /// <summary>One of the agents in the settings.</summary>
    public DeskClient(HttpClient http, Func<Task> settle, string agent)
        : this(http, settle, () => Token(http, agent))
    {
    }

    /// <param name="world">Where.</param>
    /// <param name="agent">Who.</param>
    /// <param name="role">What he may do; an agent unless given.</param>
    public DeskClient(World world, string agent, DeskRole role = DeskRole.Agent)
        : this(world.Http, world.Settle, () => role == DeskRole.Agent ? Token(world.Http, agent) : Task.FromResult(Token(world, agent, role)))
    {
    }

    /// <summary>Gives a command under a key of its own, and waits until everything that follows at once is done.</summary>
    public Task<HttpResponseMessage> Does(ConversationId conversation, string command, object? body = null) =>
        Does(conversation, command, body, $"{command}-{Interlocked.Increment(ref _commands)}");

    public async Task<HttpResponseMessage> Does(ConversationId conversation, string command, object? body, string? key)
    {
        var response = await Posts(conversation, command, body, key);
        await settle();
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
        await settle();
        return response;
    }

    public async Task<HttpResponseMessage> Asks(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await token());
        return await http.SendAsync(request);
    }

    private static async Task<string> Token(HttpClient http, string agent)
    {
        using var response = await http.PostAsync($"desk/token?agent={agent}", content: null);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static string Token(World world, string agent, DeskRole role)
    {
        var settings = world.Get<DeskSettings>();
        return DeskAccess.LocalToken(settings.LocalKey!, settings.AgentClaim, agent, role, world.Time.GetUtcNow());
    }
}

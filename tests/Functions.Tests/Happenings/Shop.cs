using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Messaging.Functions.Happenings;
using Messaging.Providers.Own;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Happenings;

/// <summary>The company's shop, which tells us what becomes of orders.</summary>
internal sealed class Shop(World world)
{
    public const string Key = "simulated-event-key-of-32-characters";

    /// <summary>Tells it, and waits until everything that follows at once is done.</summary>
    public async Task<HttpResponseMessage> Tells(string id, object to, object? data = null, string name = "order-shipped")
    {
        var response = await Posts(JsonSerializer.Serialize(new { id, to, data = data ?? new { order = "A7" } }), name);
        await world.Settle();
        return response;
    }

    public Task<HttpResponseMessage> Posts(string body, string name = "order-shipped", string key = Key, Duration? ago = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"events/{name}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(OwnSignature.Header, OwnSignature.Of(Encoding.UTF8.GetBytes(body), [key], world.Now - (ago ?? Duration.Zero)));
        return world.Http.SendAsync(request);
    }

    public static async Task<EventTaken> Taken(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
        return (await response.Content.ReadFromJsonAsync<EventTaken>())!;
    }
}

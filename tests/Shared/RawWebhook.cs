using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Writing;

namespace Messaging.Shared;

/// <summary>Webhooks that no vendor of the simulator would send: signed all the same, if wished.</summary>
public static class RawWebhook
{
    public const string WhatsAppAccount = "whatsapp";

    /// <summary>Any bytes, signed as Meta signs them.</summary>
    public static async Task<HttpResponseMessage> PostToWhatsApp(this World world, byte[] body)
    {
        var response = await world.SendToWhatsApp(body);
        await world.Settle();
        return response;
    }

    /// <summary>The same, without waiting for what follows.</summary>
    public static async Task<HttpResponseMessage> SendToWhatsApp(this World world, byte[] body)
    {
        var account = world.Vendors.Account(WhatsAppAccount);
        using var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(MetaSignature.Header, MetaSignature.Of(body, account.Secret("AppSecret")));
        return await world.Http.SendAsync(request);
    }

    /// <summary>Several messages in one webhook, as JSON to be spoilt.</summary>
    public static async Task<JsonNode> Batch(this World world, params IReadOnlyList<CustomerMessage> messages)
    {
        using var request = MetaWebhooks.Messages(world.Vendors.Account(WhatsAppAccount), messages);
        return JsonNode.Parse(await request.Content!.ReadAsStringAsync())!;
    }
}

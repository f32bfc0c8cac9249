using System.Text.Json.Nodes;
using Messaging.Simulator.Own;

namespace Messaging.Simulator.Push;

/// <summary>The company's push service, which wakes the phones of those who are not looking. It shows what it was told.</summary>
internal sealed class PushApi(Vendors vendors)
{
    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new PushApi(vendors);
        routes.MapPost("/push", http => api.TakeAsync(http));
        routes.MapGet("/push", Http.Route.Answering(_ => Results.Text(new JsonArray([.. vendors.Pushed.Select(pushed => JsonNode.Parse(pushed))]).ToJsonString(), "application/json")));
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var signed = OwnSignature.Holds(http.Request.Headers[OwnSignature.Header].ToString(), vendors.Settings.PushKey, body, vendors.Clock.Now);
        if (signed)
        {
            vendors.Took(http.Request.Headers["Idempotency-Key"].ToString(), body);
        }

        http.Response.StatusCode = signed ? 204 : 401;
    }
}

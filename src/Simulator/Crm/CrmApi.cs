using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Crm;

/// <summary>A small CRM for the sample flows. The e-mail address decides how it behaves, so that a flow's bad days can be had at will.</summary>
internal sealed class CrmApi(Vendors vendors)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new CrmApi(vendors);
        routes.MapGet("/crm/customers", http => api.AnswerAsync(http, CrmData.Customer));
        routes.MapGet("/crm/orders", http => api.AnswerAsync(http, CrmData.Orders));
        routes.MapGet("/crm/tickets", http => api.AnswerAsync(http, CrmData.Tickets));
        routes.MapPost("/crm/appointments", http => api.KeepAsync(http, "A"));
        routes.MapPost("/crm/returns", http => api.KeepAsync(http, "R"));
        routes.MapPost("/crm/leads", http => api.KeepAsync(http, "L"));
    }

    /// <summary>Takes a record, and gives it a number: the same to the same record.</summary>
    private async Task KeepAsync(HttpContext http, string prefix)
    {
        using var reader = new StreamReader(http.Request.Body);
        var record = await reader.ReadToEndAsync(http.RequestAborted);
        var answer = !MayCall(http) ? Answer(401, "The bearer token is wrong.")
            : !http.Request.HasJsonContentType() ? Answer(415, "A record is JSON.")
            : Results.Json(new JsonObject { ["id"] = $"{prefix}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(record)))[..6]}" }, statusCode: 201);
        await answer.ExecuteAsync(http);
    }

    private bool MayCall(HttpContext http) => http.Request.Headers.Authorization == $"Bearer {vendors.Settings.CrmToken}";

    private async Task AnswerAsync(HttpContext http, Func<string, JsonObject> read)
    {
        var email = http.Query("email");
        if (!MayCall(http))
        {
            await Answer(401, "The bearer token is wrong.").ExecuteAsync(http);
            return;
        }

        var name = email?.Split('@')[0].ToLowerInvariant();
        if (name == "slow" && !await vendors.Clock.WaitAsync(Slow, http.RequestAborted))
        {
            http.Abort();
            return;
        }

        var answer = name switch
        {
            null => Answer(400, "The parameter email is missing."),
            "error" => Answer(500, "The customer database is down."),
            "rubbish" => Results.Text("<html>Please log in", "text/html"),
            "vip" or "regular" or "slow" => Results.Text(read(email!).ToJsonString(), "application/json"),
            _ => Answer(404, "There is no such customer."),
        };
        await answer.ExecuteAsync(http);
    }

    private static IResult Answer(int status, string error) =>
        Results.Text(new JsonObject { ["error"] = error }.ToJsonString(), "application/json", statusCode: status);
}

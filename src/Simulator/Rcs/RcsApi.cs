using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Rcs;

/// <summary>Google's RCS for Business, as far as we call it.</summary>
internal sealed class RcsApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(RcsVendor.Name);
    private readonly RcsTokens _tokens = new(vendors);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new RcsApi(vendors);
        routes.MapPost("/rcs/token", api._tokens.ExchangeAsync);
        routes.MapPost("/rcs/v1/phones/{phone}/agentMessages", api.SendAsync);
        routes.MapGet("/rcs/v1/phones/{phone}/capabilities", api.ReachAsync);
        routes.MapPost("/rcs/v1/phones/{phone}/agentEvents", api.SignAsync);
        routes.MapGet("/rcs/files/{file}", api.FileAsync);
    }

    private async Task SendAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        if (await CallerAsync(http) is not { } account)
        {
            return;
        }

        var phone = http.Value("phone");
        var id = http.Request.Query["messageId"].ToString();
        var exchange = new SendExchange(vendors, _vendor);
        var body = JsonBody.Parse(request.Body);
        if (RcsRules.Problem(phone, id, body) is { } problem)
        {
            await exchange.RefuseAsync(http, account.Id, phone, request, _vendor.Refused(400, problem));
            return;
        }

        var content = RcsContent.Of(body!.Value["contentMessage"]);
        var call = new SendCall(account, Handles.Normalised(phone), [content], body.Value.Flat(), request) { Id = id };
        await exchange.AnswerAsync(http, call, () =>
            vendors.Phones.HasLeft(account.Id, phone) ? new Verdict.Refused(404)
            : vendors.Log.Sent.Any(sent => sent.Id == id) ? new Verdict.Refused(409)
            : new Verdict.Accepted());
    }

    /// <summary>What the device can; an error where it has no RCS.</summary>
    private async Task ReachAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        if (await CallerAsync(http) is not { } account)
        {
            return;
        }

        var phone = http.Value("phone");
        var problem = RcsRules.Unnamed(phone, "requestId", http.Request.Query["requestId"].ToString());
        if (problem is not null || vendors.Phones.HasLeft(account.Id, phone))
        {
            await new SendExchange(vendors, _vendor).RefuseAsync(http, account.Id, phone, request, _vendor.Refused(problem is null ? 404 : 400, problem));
            return;
        }

        await new VendorAnswer(200, 0, new JsonObject
        {
            ["features"] = new JsonArray("RICHCARD_STANDALONE", "RICHCARD_CAROUSEL", "ACTION_DIAL", "ACTION_OPEN_URL", "ACTION_SHARE_LOCATION"),
        }).WriteAsync(http.Response);
    }

    private async Task SignAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        if (await CallerAsync(http) is not { } account)
        {
            return;
        }

        var body = JsonBody.Parse(request.Body) ?? default;
        if (body["eventType"].Text is not ("READ" or "IS_TYPING"))
        {
            await _vendor.Refused(400, "Invalid value at 'user_event.event_type'").WriteAsync(http.Response);
            return;
        }

        vendors.Log.Add(new GivenSign(account.Id, Handles.Normalised(http.Value("phone")), body["eventType"].Text == "READ" ? "read" : "typing", body["messageId"].Text));
        if (body["messageId"].Text is { } read)
        {
            vendors.Phones.MarkRead(account.Id, read);
        }

        await new VendorAnswer(200, 0, new JsonObject { ["eventType"] = body["eventType"].Text }).WriteAsync(http.Response);
    }

    private async Task FileAsync(HttpContext http)
    {
        if (vendors.Media.Find(http.Value("file")) is not { } shelved)
        {
            await _vendor.Refused(404).WriteAsync(http.Response);
            return;
        }

        await shelved.ShowAsync(http);
    }

    /// <summary>The agent that calls; nothing where the call has been answered with an error.</summary>
    private async Task<VendorAccount?> CallerAsync(HttpContext http)
    {
        var agent = http.Request.Query["agentId"].ToString();
        var account = vendors.AccountsAt(RcsVendor.Name).FirstOrDefault(account => account.Handle == agent);
        if (account is not null && _tokens.Opens(http.Request, account))
        {
            return account;
        }

        await _vendor.Refused(account is null ? 403 : 401).WriteAsync(http.Response);
        return null;
    }
}

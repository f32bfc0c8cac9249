using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>The part of Meta's Graph API that sends WhatsApp messages.</summary>
internal sealed class MetaApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(MetaVendor.Name);
    private readonly PairRate _pairs = new();

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new MetaApi(vendors);
        routes.MapPost("/meta/v{version:int}.0/{number}/messages", api.PostAsync);
    }

    private async Task PostAsync(HttpContext http)
    {
        var number = http.Value("number");
        var request = await ReceivedRequest.ReadAsync(http.Request);
        if (vendors.AccountsAt(MetaVendor.Name).FirstOrDefault(account => account.Handle == number) is not { } account)
        {
            await _vendor.Refused(100, $"Unsupported post request. Object with ID '{number}' does not exist.").WriteAsync(http.Response);
        }
        else if (http.Request.Headers.Authorization != $"Bearer {account.Secret("AccessToken")}")
        {
            await _vendor.Refused(190).WriteAsync(http.Response);
        }
        else if (JsonBody.Parse(request.Body) is not { } body)
        {
            await _vendor.Refused(100).WriteAsync(http.Response);
        }
        else if (body["status"].Text == "read")
        {
            await ReadAsync(http, account, body);
        }
        else
        {
            await SendAsync(http, account, body, request);
        }
    }

    /// <summary>Marks a customer's message as read; with or without a typing indicator.</summary>
    private async Task ReadAsync(HttpContext http, VendorAccount account, JsonBody body)
    {
        if (body["message_id"].Text is not { Length: > 0 } message)
        {
            await _vendor.Refused(100, MetaRules.Missing("message_id").Details).WriteAsync(http.Response);
            return;
        }

        vendors.Phones.MarkRead(account.Id, message);
        await new VendorAnswer(200, 0, new JsonObject { ["success"] = true }).WriteAsync(http.Response);
    }

    private async Task SendAsync(HttpContext http, VendorAccount account, JsonBody body, ReceivedRequest request)
    {
        var exchange = new SendExchange(vendors, _vendor);
        if (MetaRules.Form(body, vendors.Templates) is { } refused)
        {
            await exchange.RefuseAsync(http, account.Id, body["to"].Text, request, _vendor.Refused(refused.Code, refused.Details));
            return;
        }

        var customer = Handles.Normalised(body["to"].Text ?? body["recipient"].Text!);
        var call = new SendCall(account, customer, [MetaContent.Of(body)], body.Flat(), request)
        {
            Reference = body["biz_opaque_callback_data"].Text,
        };
        await exchange.AnswerAsync(http, call, () => MetaRules.State(
            body,
            vendors.WindowIsOpen(account.Id, customer),
            vendors.Settings.PairRate && _pairs.Exceeded(account.Id, customer, vendors.Clock.Now),
            message => vendors.Phones.Shows(account.Id, customer, message)));
    }
}

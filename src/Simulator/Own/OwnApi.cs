using Messaging.Messages;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Own;

/// <summary>What an adapter answers to.</summary>
internal sealed class OwnApi(Vendors vendors)
{
    private readonly OwnVendor _vendor = (OwnVendor)vendors.Named(OwnVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new OwnApi(vendors);
        routes.MapGet("/own/capabilities", http => api.CalledAsync(http, (_, _) => http.Response.WriteAsync(OwnRules.Declared, http.RequestAborted)));
        routes.MapPost("/own/messages", http => api.CalledAsync(http, (account, request) => api.SendAsync(http, account, request)));
        routes.MapPost("/own/signals", http => api.CalledAsync(http, (account, request) => api.SignAsync(http, account, request)));
        routes.MapPost("/own/test", http => api.CalledAsync(http, (account, request) => api.TestAsync(http, account, request)));
        routes.MapGet("/own/files/{file}", http => api.CalledAsync(http, (_, _) => api.ShowAsync(http)));
    }

    private async Task CalledAsync(HttpContext http, Func<VendorAccount, ReceivedRequest, Task> answer)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var signature = http.Request.Headers[OwnSignature.Header].ToString();
        var account = vendors.AccountsAt(OwnVendor.Name)
            .FirstOrDefault(account => OwnSignature.Holds(signature, account.Secret("Key"), request.Body, vendors.Clock.Now));
        await (account is null ? _vendor.Refused(OwnErrors.Unsigned).WriteAsync(http.Response) : answer(account, request));
    }

    private async Task SendAsync(HttpContext http, VendorAccount account, ReceivedRequest request)
    {
        var exchange = new SendExchange(vendors, _vendor);
        var body = JsonBody.Parse(request.Body) ?? default;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (body["to"].Text is not { Length: > 0 } customer || body["id"].Text is not { Length: > 0 } id || id != key)
        {
            await exchange.RefuseAsync(http, account.Id, null, request, _vendor.Refused(OwnErrors.Malformed, "id, which is the Idempotency-Key as well, or to is missing."));
        }
        else if (_vendor.AcceptedBefore(id) is { } before)
        {
            await exchange.RefuseAsync(http, account.Id, customer, request, before);
        }
        else
        {
            var content = OwnContent.Read(body["content"].Element);
            var call = new SendCall(account, customer, [content ?? new Content.Unsupported("unknown")], body.Flat(), request) { Reference = id };
            await exchange.AnswerAsync(http, call, () =>
                OwnRules.Problem(content) is { } problem ? new Verdict.Refused(OwnErrors.NotDeclared, problem)
                : WindowIsOpen(account, customer) ? new Verdict.Accepted()
                : new Verdict.Refused(OwnErrors.WindowClosed));
        }
    }

    /// <summary>Who has never written has no window that could have closed.</summary>
    private bool WindowIsOpen(VendorAccount account, string customer) =>
        vendors.Phones.LastWrote(account.Id, customer) is null || vendors.WindowIsOpen(account.Id, customer, OwnRules.Window);

    private async Task SignAsync(HttpContext http, VendorAccount account, ReceivedRequest request)
    {
        var body = JsonBody.Parse(request.Body) ?? default;
        if (body["signal"].Text is not ("read" or "typing"))
        {
            await _vendor.Refused(OwnErrors.Malformed, "signal is neither read nor typing.").WriteAsync(http.Response);
            return;
        }

        vendors.Log.Add(new GivenSign(account.Id, body["to"].Text, body["signal"].Text!, body["messageId"].Text));
        if (body["signal"].Text == "read" && body["messageId"].Text is { } read)
        {
            vendors.Phones.MarkRead(account.Id, read);
        }

        await new VendorAnswer(200, 0, []).WriteAsync(http.Response);
    }

    /// <summary>Writes one message as a customer, to where the kit listens.</summary>
    private async Task TestAsync(HttpContext http, VendorAccount account, ReceivedRequest request)
    {
        var body = JsonBody.Parse(request.Body) ?? default;
        if (!Uri.TryCreate(body["webhook"].Text, UriKind.Absolute, out var webhook) || !webhook.IsLoopback)
        {
            await _vendor.Refused(OwnErrors.Malformed, "webhook is no address on this machine.").WriteAsync(http.Response);
            return;
        }

        var message = new CustomerMessage(vendors.Ids.Uuid(), "test", vendors.Clock.Now, new Content.Text("This is a test."));
        var reply = await vendors.Sender.PostAsync(new OutgoingWebhook(_vendor, account.Id, message.Id, "test", () => _vendor.Written(account with { WebhookUrl = webhook }, message)));
        await (reply.Status is >= 200 and < 300 ? new VendorAnswer(200, 0, []) : _vendor.Refused(OwnErrors.Unreached)).WriteAsync(http.Response);
    }

    private async Task ShowAsync(HttpContext http)
    {
        if (vendors.Media.Find(http.Value("file")) is not { } shelved)
        {
            http.Response.StatusCode = 404;
            return;
        }

        await shelved.ShowAsync(http);
    }
}

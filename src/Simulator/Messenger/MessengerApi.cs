using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Messenger;

/// <summary>The part of Meta's Graph API that sends for pages and Instagram accounts. Who sends follows from the token.</summary>
internal sealed class MessengerApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(MessengerVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new MessengerApi(vendors);
        routes.MapPost("/messenger/v{version:int}.0/me/messages", api.PostAsync);
        routes.MapGet("/messenger/media/{medium}", api.MediumAsync);
    }

    private async Task PostAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var caller = http.Request.Headers.Authorization;
        if (vendors.AccountsAt(MessengerVendor.Name).FirstOrDefault(account => caller == $"Bearer {account.Secret("AccessToken")}") is not { } account)
        {
            await _vendor.Refused(190).WriteAsync(http.Response);
            return;
        }

        if (JsonBody.Parse(request.Body) is not { } body)
        {
            await _vendor.Refused(100).WriteAsync(http.Response);
            return;
        }

        var customer = body["recipient"]["id"].Text;
        var exchange = new SendExchange(vendors, _vendor);
        if (MessengerRules.Form(body, account.Channel) is { } refused)
        {
            await exchange.RefuseAsync(http, account.Id, customer, request, _vendor.Refused(refused.Code, refused.Details));
        }
        else if (body["sender_action"].Exists)
        {
            if (body["payload"]["message_id"].Text is { } reacted)
            {
                var reaction = new Content.Reaction(reacted, body["payload"]["reaction"].Text is "love" ? "❤" : body["payload"]["reaction"].Text);
                vendors.Phones.Show(account.Id, customer!, vendors.Ids.Mid(), fromCustomer: false, vendors.Clock.Now, [reaction], "sent");
            }

            await new VendorAnswer(200, 0, new JsonObject { ["recipient_id"] = customer }).WriteAsync(http.Response);
        }
        else
        {
            var call = new SendCall(account, customer!, [MessengerContent.Of(body["message"])], body.Flat(), request) { Reference = body["message"]["metadata"].Text };
            await exchange.AnswerAsync(http, call, () => State(account, customer!, body["tag"].Exists));
        }
    }

    private Verdict State(VendorAccount account, string customer, bool asPerson) =>
        vendors.Phones.LastWrote(account.Id, customer) is null ? new Verdict.Refused(MessengerErrors.NoSuchUser)
        : vendors.WindowIsOpen(account.Id, customer, asPerson ? vendors.Settings.PersonWindow : vendors.Settings.Window) ? new Verdict.Accepted()
        : new Verdict.Refused(account.Channel == Channels.Channel.Instagram ? MessengerErrors.OutsideInstagramWindow : MessengerErrors.OutsideWindow);

    /// <summary>Whoever knows the address of a medium may have it.</summary>
    private async Task MediumAsync(HttpContext http)
    {
        if (vendors.Media.Find(http.Value("medium")) is not { } shelved)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await shelved.ShowAsync(http);
    }
}

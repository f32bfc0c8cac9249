using System.Net.Http.Headers;
using System.Text;
using Messaging.Channels;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Twilio;

/// <summary>Twilio's API, as far as we call it.</summary>
internal sealed class TwilioApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(TwilioVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new TwilioApi(vendors);
        routes.MapPost("/twilio/2010-04-01/Accounts/{sid}/Messages.json", api.SendAsync);
        routes.MapGet("/twilio/2010-04-01/Accounts/{sid}/Messages/{message}/Media/{medium}", api.MediumAsync);
    }

    public static bool IsCaller(HttpContext http, VendorAccount account) =>
        http.Request.Headers.Authorization == Credentials(account.Secret("AccountSid"), account.Secret("AuthToken"));

    private async Task SendAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var own = Own(http);
        if (own.Count == 0)
        {
            await _vendor.Refused(20003).WriteAsync(http.Response);
            return;
        }

        var form = TwilioForm.Of(request);
        var sender = own.Find(account => IsSender(account, form));
        var exchange = new SendExchange(vendors, _vendor);
        if (TwilioRules.Form(form, sender, vendors.TwilioContents) is { } refused)
        {
            await exchange.RefuseAsync(http, (sender ?? own[0]).Id, form.To, request, _vendor.Refused(refused.Code, refused.Details));
            return;
        }

        var customer = Handles.Normalised(form.To!);
        var call = new SendCall(sender!, customer, form.Contents(vendors.TwilioContents), form.Flat(), request)
        {
            ReceiptsTo = form.StatusCallback is { } callback ? new Uri(callback) : null,
        };
        await exchange.AnswerAsync(http, call, () => TwilioRules.State(
            form, sender!, vendors.Phones.HasStopped(sender!.Id, customer), vendors.WindowIsOpen(sender.Id, customer), vendors.TwilioContents));
    }

    private async Task MediumAsync(HttpContext http)
    {
        if (Own(http).Count == 0)
        {
            await _vendor.Refused(20003).WriteAsync(http.Response);
            return;
        }

        if (vendors.Media.Find(http.Value("medium")) is not { } shelved)
        {
            await _vendor.Refused(20404).WriteAsync(http.Response);
            return;
        }

        await shelved.ShowAsync(http);
    }

    /// <summary>The accounts that the caller's credentials open: one Twilio account may have several numbers.</summary>
    private List<VendorAccount> Own(HttpContext http) =>
    [
        .. vendors.AccountsAt(TwilioVendor.Name).Where(account => account.Secret("AccountSid") == http.Value("sid") && IsCaller(http, account)),
    ];

    private static bool IsSender(VendorAccount account, TwilioForm form) =>
        (account.Channel == Channel.WhatsApp) == TwilioRules.IsWhatsApp(form.From ?? form.To ?? "")
        && (form.From is { } from
            ? Handles.Normalised(account.Handle) == Handles.Normalised(from)
            : form.MessagingServiceSid is { } service && account.Secrets.GetValueOrDefault("MessagingServiceSid") == service);

    private static string Credentials(string sid, string token) =>
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{sid}:{token}"))).ToString();
}

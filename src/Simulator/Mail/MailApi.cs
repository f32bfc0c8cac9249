using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Mail;

/// <summary>The vendors' APIs, as far as we call them.</summary>
internal sealed class MailApi(Vendors vendors, MailVendor vendor)
{
    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        foreach (var vendor in vendors.All.OfType<MailVendor>())
        {
            var api = new MailApi(vendors, vendor);
            foreach (var route in vendor.Dialect.Routes)
            {
                routes.MapPost($"/{vendor.Dialect.Vendor}/{route}", api.SendAsync);
            }
        }
    }

    private async Task SendAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var own = vendors.AccountsAt(vendor.Dialect.Vendor).Where(account => vendor.Dialect.Knows(account, http.Request)).ToList();
        if (own.Count == 0)
        {
            await vendor.Refused(401).WriteAsync(http.Response);
            return;
        }

        var exchange = new SendExchange(vendors, vendor);
        var mail = vendor.Dialect.Read(request);
        var sender = own.Find(account => string.Equals(account.Handle, MailRequest.Bare(mail?.From), StringComparison.OrdinalIgnoreCase));
        var refused = mail is null ? new Verdict.Refused(400, "The body cannot be read.")
            : sender is null ? new Verdict.Refused(403, $"'{mail.From}' is no verified sender.")
            : mail.Judge() ?? vendor.Dialect.Judge(mail);
        if (refused is not null)
        {
            await exchange.RefuseAsync(http, (sender ?? own[0]).Id, mail?.To, request, vendor.Refused(refused.Code, refused.Details));
            return;
        }

        var call = new SendCall(sender!, mail!.To!, mail.Contents(), mail.Flat(), request) { Reference = mail.Echoed.GetValueOrDefault("outbox") };
        await exchange.AnswerAsync(http, call, () => new Verdict.Accepted());
    }
}

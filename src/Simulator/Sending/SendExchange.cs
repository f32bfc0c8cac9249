using Messaging.Simulator.Faults;

namespace Messaging.Simulator.Sending;

/// <summary>How a call to send is answered, the same for every vendor: a fault if one is due, else by the vendor's rules.</summary>
internal sealed class SendExchange(Vendors vendors, IVendor vendor)
{
    public async Task AnswerAsync(HttpContext http, SendCall call, Func<Verdict> judge)
    {
        var fault = vendors.Faults.TakeForCall(call.Account.Id, call.Customer);
        switch (fault)
        {
            case Fault.Hangs:
                vendors.Log.Add(new RefusedCall(call.Account.Id, call.Customer, vendors.Clock.Now, 0, 0, call.Request));
                await vendors.Clock.WaitAsync(Timeout.InfiniteTimeSpan, http.RequestAborted);
                http.Abort();
                return;
            case Fault.RateLimited limited:
                var tooMany = vendor.Refused(vendor.RateLimitCode) with { Status = 429, RetryAfterSeconds = limited.RetryAfterSeconds };
                await RefuseAsync(http, call.Account.Id, call.Customer, call.Request, tooMany);
                return;
            case Fault.ServerError:
                var broken = vendor.Refused(vendor.ServerErrorCode) with { Status = 500 };
                await RefuseAsync(http, call.Account.Id, call.Customer, call.Request, broken);
                return;
        }

        var verdict = fault is Fault.Refused refusal ? new Verdict.Refused(refusal.Code) : judge();
        if (verdict is Verdict.Refused(var code, var details))
        {
            await RefuseAsync(http, call.Account.Id, call.Customer, call.Request, vendor.Refused(code, details));
            return;
        }

        var answer = Accept(call, (fault as Fault.FailsLater)?.Code ?? (verdict as Verdict.FailsLater)?.Code);
        if (fault is Fault.CutOff)
        {
            http.Abort();
            return;
        }

        await answer.WriteAsync(http.Response);
    }

    public async Task RefuseAsync(HttpContext http, string account, string? customer, ReceivedRequest request, VendorAnswer answer)
    {
        vendors.Log.Add(new RefusedCall(account, customer, vendors.Clock.Now, answer.Status, answer.Code, request));
        await answer.WriteAsync(http.Response);
    }

    private VendorAnswer Accept(SendCall call, int? failure)
    {
        var id = call.Id ?? vendor.NewId(call.Account, call.Customer, call.Contents[0], fromCustomer: false);
        var at = vendors.Clock.Now;
        var message = new SentMessage(id, call.Account.Id, call.Customer, at, call.Contents, call.Fields, call.Request, "accepted")
        {
            Reference = call.Reference,
            ReceiptsTo = call.ReceiptsTo,
        };
        vendors.Log.Add(message);
        vendors.Phones.Show(message.Account, message.Customer, id, fromCustomer: false, at, message.Contents, message.Status);
        vendors.Receipts.Schedule(vendor, call.Account, message, failure);
        return vendor.Accepted(call, id, at);
    }
}

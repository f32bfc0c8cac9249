using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Webhooks;

namespace Messaging.Simulator.Writing;

/// <summary>Carries what customers write to our webhooks.</summary>
internal sealed class CustomerSide(Vendors vendors)
{
    public async Task<Written> WriteAsync(string accountId, string from, Content content, WriteOptions options)
    {
        var account = vendors.Account(accountId);
        var vendor = vendors.Of(account);
        if (vendor.Impossible(account, content) is { } reason)
        {
            throw new ArgumentException(reason, nameof(content));
        }

        var customer = Handles.Normalised(from, account.Channel);
        var at = options.At ?? vendors.Clock.Now;
        var id = options.Id ?? vendor.NewId(account, customer, content, fromCustomer: true);
        var message = new CustomerMessage(id, customer, at, vendor.Kept(account, id, content))
        {
            Name = options.Name,
            ReplyTo = options.ReplyTo,
        };

        // The vendor knows before we do: an answer given while the webhook is still open is inside the window.
        vendors.Phones.Wrote(account.Id, customer, at);
        vendors.Phones.Show(account.Id, customer, id, fromCustomer: true, at, [message.Content], "posted");
        OptOut(vendor, account, customer, content);

        var webhook = new OutgoingWebhook(vendor, account.Id, id, "message", () => vendor.Written(account, message))
        {
            Answered = reply => vendors.Phones.Progress(account.Id, customer, id, Taken(reply) ? "delivered" : "undelivered"),
        };
        var replies = new List<HttpReply>();
        for (var i = 0; i < options.Times; i++)
        {
            replies.Add(await vendors.Sender.PostAsync(webhook));
        }

        return new Written(id, replies);
    }

    private static bool Taken(HttpReply reply) => reply.Status is >= 200 and < 300;

    private void OptOut(IVendor vendor, VendorAccount account, string customer, Content content)
    {
        if (vendor.OptOut(account, content, vendors.Phones.HasStopped(account.Id, customer)) is not var (stopped, reply))
        {
            return;
        }

        vendors.Phones.Stop(account.Id, customer, stopped);
        var id = vendor.NewId(account, customer, content, fromCustomer: false);
        vendors.Phones.Show(account.Id, customer, id, fromCustomer: false, vendors.Clock.Now, [new Content.Text(reply)], "delivered");
    }
}

/// <summary>A vendor's own answer to a word that ends or resumes messages.</summary>
internal sealed record OptOutReply(bool Stopped, string Reply);

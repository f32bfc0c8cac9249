using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Webhooks;

/// <summary>Lets accepted messages arrive, and tells us.</summary>
internal sealed class Receipts(Vendors vendors)
{
    public void Schedule(IVendor vendor, VendorAccount account, SentMessage message, int? failure)
    {
        var steps = vendor.Receipts(account, vendors.Settings, failure);
        foreach (var step in steps)
        {
            vendors.Clock.After(step.After, () =>
            {
                vendors.Log.Progress(message.Id, step.Status, step.Error);
                vendors.Phones.Progress(message.Account, message.Customer, message.Id, step.Status, step.Error);
                return Task.CompletedTask;
            });
        }

        var fault = vendors.Faults.TakeForReceipts(message.Account, message.Customer);
        foreach (var (at, step) in ReceiptStep.Told(steps, fault))
        {
            if (vendor.Receipt(account, message, step) is null)
            {
                continue;
            }

            var webhook = new OutgoingWebhook(vendor, account.Id, message.Id, step.Status, () => vendor.Receipt(account, message, step)!);
            vendors.Clock.After(at, () => vendors.Sender.PostAsync(webhook));
        }
    }
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Retention;

public sealed class ClearanceFunction(Clearance clearance)
{
    [Function("Clearance")]
    public Task Run([TimerTrigger("0 17 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client) => clearance.Run(client);
}

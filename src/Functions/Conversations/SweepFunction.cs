using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

public sealed class SweepFunction(Sweep sweep)
{
    [Function("Sweep")]
    public Task Run([TimerTrigger("*/30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client) => sweep.Run(client);
}

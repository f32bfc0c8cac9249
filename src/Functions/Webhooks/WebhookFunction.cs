using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>Where every provider calls. Some are given an address and put a word of theirs behind it, as Apple does with /message.</summary>
public sealed class WebhookFunction(Reception reception)
{
    public const string Route = "webhooks/{provider}/{account}/{*more}";

    [Function("Webhook")]
    public Task<IResult> Receive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = Route)] HttpRequest request,
        string provider,
        string account,
        [DurableClient] DurableTaskClient client) => reception.Receive(request, provider, account, client);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Happenings;

/// <summary>Where the company's systems tell what happened to a customer: a payment, a parcel. docs/events.md is the contract.</summary>
public sealed class EventFunction(EventReception reception)
{
    [Function("Event")]
    public Task<IResult> Receive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "events/{name}")] HttpRequest request,
        string name,
        [DurableClient] DurableTaskClient client) => reception.Receive(request, name, client);
}

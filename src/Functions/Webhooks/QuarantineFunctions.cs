using Messaging.Functions.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>Webhooks in quarantine, for administrators: they are what customers wrote, unread.</summary>
public sealed class QuarantineFunctions(DeskAccess access, QuarantineDesk quarantine)
{
    [Function("QuarantineList")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/quarantine/{account}")] HttpRequest request, string account) =>
        access.As(DeskRole.Admin, request, _ => quarantine.List(account));

    [Function("QuarantineOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/quarantine/{account}/{id}")] HttpRequest request, string account, string id) =>
        access.As(DeskRole.Admin, request, _ => quarantine.Open(account, id));

    [Function("QuarantineReplay")]
    public Task<IResult> Replay(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/quarantine/{account}/{id}/replay")] HttpRequest request,
        string account,
        string id,
        [DurableClient] DurableTaskClient client) =>
        access.As(DeskRole.Admin, request, _ => quarantine.Replay(account, id, client));
}

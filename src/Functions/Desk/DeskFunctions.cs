using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Desk;

/// <summary>The desk's API: what people of ours see and do.</summary>
public sealed class DeskFunctions(DeskAccess access, DeskReading reading, DeskCommands commands, DeskPresence people, DeskSigns signs)
{
    [Function("DeskToken")]
    public Task<IResult> Token([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/token")] HttpRequest request) =>
        access.Issue(request, request.Query["agent"].ToString(), DeskRole.Agent) is { } token
            ? Task.FromResult(Results.Text(token))
            : Task.FromResult(Results.NotFound());

    [Function("DeskList")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/conversations")] HttpRequest request) =>
        access.As(DeskRole.Agent, request, _ => reading.List());

    [Function("DeskOpen")]
    public Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/conversations/{id}")] HttpRequest request, string id) =>
        access.As(DeskRole.Agent, request, user => reading.Open(user, id));

    [Function("DeskShortcuts")]
    public Task<IResult> Shortcuts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/conversations/{id}/shortcuts")] HttpRequest request, string id) =>
        access.As(DeskRole.Agent, request, user => reading.Shortcuts(user, id));

    [Function("DeskCommand")]
    public Task<IResult> Command(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/conversations/{id}/{command}")] HttpRequest request,
        string id,
        string command,
        [DurableClient] DurableTaskClient client) =>
        access.As(DeskRole.Agent, request, user => commands.Run(request, user, id, command, client));

    [Function("DeskTyping")]
    public Task<IResult> Typing([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/conversations/{id}/typing")] HttpRequest request, string id) =>
        access.As(DeskRole.Agent, request, user => signs.Typing(user, id));

    [Function("DeskAgents")]
    public Task<IResult> Agents([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/agents")] HttpRequest request) =>
        access.As(DeskRole.Agent, request, _ => people.List());

    [Function("DeskPresence")]
    public Task<IResult> Presence(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/presence/{presence}")] HttpRequest request,
        string presence,
        [DurableClient] DurableTaskClient client) =>
        access.As(DeskRole.Agent, request, user => people.Set(user, presence, client));
}

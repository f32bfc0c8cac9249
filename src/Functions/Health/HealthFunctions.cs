using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Health;

/// <summary>For whoever watches from outside: whether this process answers at all, and whether it can do its work.</summary>
public sealed class HealthFunctions(Readiness readiness)
{
    [Function("Health")]
    public static Task<IResult> Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        Task.FromResult(Results.Text("alive"));

    [Function("Ready")]
    public Task<IResult> Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ready")] HttpRequest request) => readiness.Answer();
}

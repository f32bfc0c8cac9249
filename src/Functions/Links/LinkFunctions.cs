using Messaging.Functions.Desk;
using Messaging.Functions.Settings;
using Messaging.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Links;

/// <summary>Links by which customers begin to write, for supervisors who put them up.</summary>
public sealed class LinkFunctions(DeskAccess access, Accounts accounts, LinkUses uses)
{
    [Function("Link")]
    public Task<IResult> Make([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/links/{account}")] HttpRequest request, string account) =>
        access.As(DeskRole.Supervisor, request, _ => Make(account, Query(request, "ref"), Query(request, "text"), Query(request, "label")));

    private async Task<IResult> Make(string name, string? reference, string? text, string? label)
    {
        if (accounts.Named(name) is not var (account, _))
        {
            return Results.Problem(statusCode: 404, title: "No such account", detail: $"There is no account '{name}'.");
        }

        try
        {
            return EntryLink.To(account, reference, text) is { } link
                ? Results.Json(LinkPage.Of(name, reference, link, label, reference is null ? new Dictionary<string, int>() : await uses.Count(reference)), LinkJson.Default.LinkPage)
                : DeskRequests.Refused($"No link leads to {name}: its channel has none, or its PublicHandle is not set.");
        }
        catch (FormatException wrong)
        {
            return DeskRequests.Invalid("ref", wrong.Message);
        }
    }

    private static string? Query(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}

using Messaging.Channels;

namespace Messaging.Simulator.Http;

/// <summary>What was sent, what goes wrong: for tests whose simulator is another process.</summary>
internal static class ControlApi
{
    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var json = SimulatorJson.Default;
        routes.MapGet("/accounts", Route.Answering(_ => Results.Json(Accounts(vendors), json.IReadOnlyListAccountView)));
        routes.MapGet("/sent", Route.Answering(_ => Results.Json(new SentView(vendors.Log.Sent, vendors.Log.Refused), json.SentView)));
        routes.MapDelete("/sent", Route.Answering(_ =>
        {
            vendors.Log.Clear();
            return Results.NoContent();
        }));
        routes.MapGet("/webhooks", Route.Answering(_ => Results.Json(vendors.WebhookAttempts, json.IReadOnlyListWebhookAttempt)));
        routes.MapGet("/faults", Route.Answering(_ => Results.Json(vendors.Faults.Pending, json.IReadOnlyListFault)));
        routes.MapPut("/faults", Route.Answering(http => ReplaceFaultsAsync(vendors, http.Request)));
        routes.MapGet("/templates", Route.Answering(_ => Results.Json(vendors.Templates, json.IReadOnlyListApprovedTemplate)));
        routes.MapPut("/templates", Route.Answering(async http =>
        {
            vendors.Templates = await Input.ReadAsync(http.Request, json.IReadOnlyListApprovedTemplate);
            return Results.Json(vendors.Templates, json.IReadOnlyListApprovedTemplate);
        }));
    }

    private static IReadOnlyList<AccountView> Accounts(Vendors vendors) =>
    [
        .. vendors.Accounts.Select(account =>
            new AccountView(account.Id, account.Provider, account.Channel, account.Handle, account.DisplayNumber, account.WebhookUrl)),
    ];

    private static async Task<IResult> ReplaceFaultsAsync(Vendors vendors, HttpRequest request)
    {
        var faults = await Input.ReadAsync(request, SimulatorJson.Default.IReadOnlyListFault);
        foreach (var fault in faults)
        {
            var account = fault.Account is { } id ? Input.Account(vendors, id) : null;
            if (fault.Customer is not null)
            {
                _ = Input.Customer(fault.Customer, account?.Channel ?? Channel.Sms);
            }

            if (fault.Times < 1)
            {
                throw new InputException("times", "A fault happens at least once.");
            }
        }

        vendors.Faults.Replace(faults);
        return Results.Json(vendors.Faults.Pending, SimulatorJson.Default.IReadOnlyListFault);
    }
}

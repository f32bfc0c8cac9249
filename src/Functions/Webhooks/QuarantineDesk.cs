using System.Text.Json.Serialization;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>What people do about webhooks that could not be read: look at them, and have them read again once the cause is mended.</summary>
public sealed class QuarantineDesk(Accounts accounts, QuarantineStore quarantine, Intake intake)
{
    private const int Most = 500;

    public async Task<IResult> List(string account) => accounts.Named(account) is var (found, _)
        ? Results.Json(await quarantine.List(found.Id, Most), QuarantineJson.Default.IReadOnlyListQuarantined)
        : NoAccount(account);

    /// <summary>The body of the webhook, to the byte.</summary>
    public async Task<IResult> Open(string account, string id)
    {
        if (accounts.Named(account) is not var (found, _))
        {
            return NoAccount(account);
        }

        // Never as what it claims to be: a customer's text is not to run in an administrator's browser.
        return await quarantine.Find(found.Id, id) is var (webhook, _)
            ? Results.Bytes(webhook.Body, "application/octet-stream")
            : NoElement(id);
    }

    /// <summary>Reads the whole webhook again. What was understood the first time is not taken twice; what still cannot be read stays.</summary>
    public async Task<IResult> Replay(string account, string id, DurableTaskClient client)
    {
        if (accounts.Named(account) is not var (found, provider))
        {
            return NoAccount(account);
        }

        if (await quarantine.Find(found.Id, id) is not var (webhook, at))
        {
            return NoElement(id);
        }

        var unread = await intake.Take(webhook, found, provider, at, client);
        if (unread.FirstOrDefault(element => element.Id == id) is { } still)
        {
            return Results.Problem(statusCode: 409, title: "Still not understood", detail: still.Reason);
        }

        await quarantine.Forget(found.Id, id);
        return Results.NoContent();
    }

    private static IResult NoAccount(string account) =>
        Results.Problem(statusCode: 404, title: "No such account", detail: $"There is no account '{account}'.");

    private static IResult NoElement(string id) =>
        Results.Problem(statusCode: 404, title: "Nothing there", detail: $"There is nothing in quarantine as '{id}'.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Quarantined>))]
internal sealed partial class QuarantineJson : JsonSerializerContext;

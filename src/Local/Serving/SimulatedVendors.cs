using Messaging.Functions.Settings;
using Messaging.Simulator;
using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Serving;

/// <summary>The vendors' side of the accounts whose provider is reached at the simulator: the same numbers, the same credentials.</summary>
public static class SimulatedVendors
{
    private const string Path = "/simulator/";

    public static IReadOnlyList<VendorAccount> Of(IConfiguration configuration) =>
    [
        .. MessagingSettings.Read(configuration).Accounts.All
            .Where(account => account.ApiBase?.AbsolutePath.StartsWith(Path, StringComparison.Ordinal) == true)
            .Select(account => new VendorAccount(
                account.Id.Value,
                account.ApiBase!.AbsolutePath[Path.Length..].Trim('/'),
                account.Channel,
                account.Handle,
                account.Secrets,
                account.WebhookUrl!)),
    ];
}

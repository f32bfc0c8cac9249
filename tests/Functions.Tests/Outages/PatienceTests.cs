using Azure.Core;
using Messaging.Providers;

namespace Messaging.Functions.Tests.Outages;

/// <summary>How long the clients of Azure's services try again by themselves.</summary>
public sealed class PatienceTests
{
    [Fact]
    public void Tables_and_blobs_are_tried_for_about_a_minute()
    {
        Waits(AzureClients.TableOptions().Retry).Sum(wait => wait.TotalSeconds).ShouldBeInRange(60, 75);
        Waits(AzureClients.BlobOptions().Retry).Sum(wait => wait.TotalSeconds).ShouldBeInRange(60, 75);
    }

    [Fact]
    public void Whoever_has_the_least_patience_still_gets_a_second_try_after_one_that_hung()
    {
        var retries = AzureClients.TableOptions().Retry;
        var shortest = ProviderCatalogue.All.Min(provider => provider.Patience).ToTimeSpan();

        (retries.NetworkTimeout + retries.Delay).ShouldBeLessThan(shortest);
    }

    [Fact]
    public void The_bus_keeps_a_customer_waiting_for_some_ten_seconds_at_most()
    {
        var retries = AzureClients.BusOptions().RetryOptions;

        var longest = (retries.TryTimeout * (retries.MaxRetries + 1)) + (retries.MaxDelay * retries.MaxRetries);

        longest.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(11));
    }

    private static IEnumerable<TimeSpan> Waits(RetryOptions retries) => Enumerable.Range(0, retries.MaxRetries)
        .Select(retry => retries.Delay * Math.Pow(2, retry))
        .Select(wait => wait < retries.MaxDelay ? wait : retries.MaxDelay);
}

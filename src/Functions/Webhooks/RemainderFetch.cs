using System.Text.Json.Serialization;
using Messaging.Functions.Conversations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>Fetches what a webhook left at its provider, off the webhook's own way. Whoever waits for an answer waits for this, so it is given up sooner than a medium.</summary>
public sealed class RemainderFetch(RemainderFetcher fetcher)
{
    public const string Name = "Remainder";

    private const string Fetching = "RemainderFetching";
    private const string GivingUp = "RemainderGivingUp";

    /// <summary>About ten minutes: at once, then after 5 s, 15 s, 45 s, and so on.</summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromSeconds(5), 3));

    [Function(Name)]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.TryOrGiveUpAsync(Fetching, Patiently, GivingUp, context.GetInput<RemainderInput>()!);

    [Function(Fetching)]
    public Task Fetch([ActivityTrigger] RemainderInput input, [DurableClient] DurableTaskClient client) => fetcher.Fetch(input, client);

    [Function(GivingUp)]
    public Task GiveUp([ActivityTrigger] RemainderInput input, [DurableClient] DurableTaskClient client) => fetcher.GiveUp(input, client);
}

/// <summary>Which webhook in quarantine waits for its remainder.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Held">Its id in quarantine.</param>
public sealed record RemainderInput(string Account, string Held)
{
    /// <summary>The orchestration's id.</summary>
    [JsonIgnore]
    public string Instance => $"r-{Held}";

    /// <summary>All of it, as a row's key.</summary>
    [JsonIgnore]
    public string Key => $"{Held}.{Account}";

    public static RemainderInput Of(string key)
    {
        var parts = key.Split('.', 2);
        return new(parts[1], parts[0]);
    }
}

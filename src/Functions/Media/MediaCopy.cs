using System.Globalization;
using System.Text.Json.Serialization;
using Messaging.Functions.Conversations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Media;

/// <summary>Copies one medium to us, by an orchestration of its own: the conversation goes on meanwhile, and may even be over when a provider is back.</summary>
public sealed class MediaCopy(MediaCopier copier)
{
    public const string Name = "MediaCopy";

    private const string Copy = "MediaCopying";
    private const string GiveUp = "MediaGivingUp";

    /// <summary>About six hours: 10 s, 30 s, 90 s, and so on to an hour.</summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(new RetryPolicy(12, TimeSpan.FromSeconds(10), 3, TimeSpan.FromHours(1)));

    [Function(Name)]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.TryOrGiveUpAsync(Copy, Patiently, GiveUp, context.GetInput<MediaCopyInput>()!);

    [Function(Copy)]
    public Task Fetch([ActivityTrigger] MediaCopyInput input, [DurableClient] DurableTaskClient client) => copier.Copy(input, client);

    [Function(GiveUp)]
    public Task Lose([ActivityTrigger] MediaCopyInput input, [DurableClient] DurableTaskClient client) =>
        copier.Lose(input, "it could not be fetched for hours", client);
}

/// <summary>Which turn of a conversation asked for which medium: where it lies is personal data, and stays out of the task hub.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Turn">The turn's number.</param>
/// <param name="Medium">The medium's id, also that of the orchestration.</param>
public sealed record MediaCopyInput(string Conversation, long Turn, string Medium)
{
    /// <summary>All of it, as a row's key.</summary>
    [JsonIgnore]
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Medium}.{Turn}.{Conversation}");

    public static MediaCopyInput Of(string key)
    {
        var parts = key.Split('.', 3);
        return new(parts[2], long.Parse(parts[1], CultureInfo.InvariantCulture), parts[0]);
    }
}

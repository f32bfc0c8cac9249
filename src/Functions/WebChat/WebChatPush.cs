using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Messaging.Functions.WebChat;

/// <summary>Tells of one message, by an orchestration of its own: the conversation does not wait for the company's push service.</summary>
public sealed class WebChatPush(WebChatPusher pusher)
{
    public const string Name = "WebChatPush";

    private const string Push = "WebChatPushing";

    /// <summary>A message that is not yet put into its mailbox is looked for every half minute; one that never gets there has long failed by then.</summary>
    private const int MostLooks = 20;

    /// <summary>About six hours: 10 s, 30 s, 90 s, and so on to an hour.</summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(new RetryPolicy(12, TimeSpan.FromSeconds(10), 3, TimeSpan.FromHours(1)));

    [Function(Name)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var message = context.GetInput<WebChatPushInput>()!;
        for (var look = 1; !await context.CallActivityAsync<bool>(Push, message, Patiently) && look < MostLooks; look++)
        {
            await context.CreateTimer(context.CurrentUtcDateTime + WebChatPusher.Looking.ToTimeSpan(), CancellationToken.None);
        }
    }

    [Function(Push)]
    public Task<bool> Tell([ActivityTrigger] WebChatPushInput message) => pusher.Push(OutboxId.Parse(message.Message));
}

/// <summary>Which message.</summary>
/// <param name="Message">Its id.</param>
public sealed record WebChatPushInput(string Message);

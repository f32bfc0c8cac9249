using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Messaging.Functions.Conversations;

/// <summary>One per conversation: waits for rings and for the next deadline, and takes a turn each time. It knows nothing else, so there is nothing in it that could differ between two replays.</summary>
public static class ConversationOrchestration
{
    /// <summary>The name under which running instances know it.</summary>
    public const string Name = "Conversation";

    /// <summary>The version of this code, and the defaultVersion of host.json: raised by a change that an old history would not replay. docs/decisions/0007.</summary>
    public const string Version = "1.0";

    /// <summary>After so many turns it begins again with an empty history.</summary>
    private const int TurnsPerGeneration = 25;

    internal static readonly TaskOptions Retried =
        TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(2), 2, TimeSpan.FromSeconds(30)));

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>What one more attempt does not mend wants a person, who reads of each; but when he has mended it, nobody shall have to wake the conversations.</summary>
    private static readonly TimeSpan LongestAfterFailures = TimeSpan.FromMinutes(10);

    [Function(Name)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var conversation = context.GetInput<ConversationInput>()!;
        using var alarm = new Alarm(context);
        var calls = new CallsUnderWay(context, conversation);

        // The one pending wait is kept: a second waiter, or a cancelled one, would swallow a ring.
        var ring = context.WaitForExternalEvent<long>(Bell.Ring);
        var failures = 0;
        for (var turn = 0; turn < TurnsPerGeneration || calls.Any; turn++)
        {
            var outcome = await Turn(context, conversation);
            failures = outcome is null ? failures + 1 : 0;
            outcome ??= new TurnOutcome(context.CurrentUtcDateTime + After(failures));
            if (outcome.Closed)
            {
                return;
            }

            calls.Begin(outcome.Calls);
            if (!outcome.More)
            {
                await Task.WhenAny(ring, alarm.At(outcome.Deadline), calls.AllDone);
            }

            // Rings that came together are one reason to look.
            while (ring.IsCompleted)
            {
                ring = context.WaitForExternalEvent<long>(Bell.Ring);
            }
        }

        context.ContinueAsNew(new ContinueAsNewOptions { NewInput = conversation, NewVersion = Version });
    }

    /// <summary>Nothing when a turn fails for good. It is reported, and tried again in a while: nothing may end the wait for the customer.</summary>
    private static async Task<TurnOutcome?> Turn(TaskOrchestrationContext context, ConversationInput conversation)
    {
        try
        {
            return await context.CallActivityAsync<TurnOutcome>(TurnActivity.Name, conversation, Retried);
        }
        catch (TaskFailedException)
        {
            return null;
        }
    }

    /// <summary>Twice as long each time.</summary>
    private static TimeSpan After(int failures)
    {
        var pause = AfterFailure * Math.Pow(2, failures - 1);
        return pause < LongestAfterFailures ? pause : LongestAfterFailures;
    }
}

using Microsoft.DurableTask;

namespace Messaging.Functions.Conversations;

/// <summary>Work that is tried for so long and then given up, which is work as well.</summary>
internal static class GivingUp
{
    /// <param name="context">The orchestration.</param>
    /// <param name="work">The activity that is tried.</param>
    /// <param name="patiently">How often, and how long in between.</param>
    /// <param name="giveUp">The activity that is called when it never succeeded.</param>
    /// <param name="input">The input of both.</param>
    public static async Task TryOrGiveUpAsync(this TaskOrchestrationContext context, string work, TaskOptions patiently, string giveUp, object input)
    {
        try
        {
            await context.CallActivityAsync(work, input, patiently);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(giveUp, input, ConversationOrchestration.Retried);
        }
    }
}

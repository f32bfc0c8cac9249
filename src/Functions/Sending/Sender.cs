using Messaging.Functions.Settings;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Functions.Sending;

/// <summary>Hands one message to its provider: all I/O of all providers. Everything that can happen comes back as an outcome.</summary>
public sealed class Sender(Accounts accounts, ProviderCalls calls, Mailboxes mailboxes)
{
    public async Task<SendOutcome> Send(OutboundMessage message)
    {
        if (accounts.Find(message.To.Account) is not var (account, provider))
        {
            return new SendOutcome.Misconfigured("no-account", $"There is no account {message.To.Account} any more.");
        }

        return provider.Plan(message, account) switch
        {
            SendPlan.Mailbox => await mailboxes.Keep(message),
            SendPlan.Calls plan => await Call(plan, provider),
            var plan => throw new System.Diagnostics.UnreachableException(plan.GetType().Name),
        };
    }

    private async Task<SendOutcome> Call(SendPlan.Calls plan, IProvider provider)
    {
        var replies = new List<HttpReply>();
        foreach (var step in plan.Steps)
        {
            var reply = await calls.Send(step.Call(replies));
            var isLast = replies.Count == plan.Steps.Count - 1;
            if (isLast || reply.Status is < 200 or > 299)
            {
                return provider.Interpret(reply);
            }

            replies.Add(reply);
        }

        throw new InvalidOperationException("A plan needs a call.");
    }
}

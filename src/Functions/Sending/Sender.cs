using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>Hands one message to its provider: all I/O of all providers. Everything that can happen comes back as an outcome.</summary>
public sealed class Sender(Accounts accounts, ProviderCalls calls, Mailboxes mailboxes, Enclosures enclosures, TimeProvider time)
{
    private static readonly Duration Soon = Duration.FromSeconds(10);

    /// <summary>The replies that serve more than one plan: access tokens, what was made once at a provider, and who can be reached.</summary>
    private readonly Remembered<(AccountId Account, string Name), (HttpReply Reply, Instant Until)> _kept = new(10_000);

    public async Task<SendOutcome> Send(OutboundMessage message)
    {
        if (accounts.Find(message.To.Account) is not var (account, provider))
        {
            return new SendOutcome.Misconfigured("no-account", $"There is no account {message.To.Account} any more.");
        }

        var (sent, file, missing) = await enclosures.Of(message, Capabilities.Of(account));
        return missing ?? provider.Plan(sent, account, time.Now(), file) switch
        {
            SendPlan.Mailbox => await mailboxes.Keep(message),
            SendPlan.Calls plan => await Outcome(plan, account, provider),
            var plan => throw new System.Diagnostics.UnreachableException(plan.GetType().Name),
        };
    }

    /// <summary>Gives a customer a sign. The provider's reply; nothing where it has no such sign, or the customer's own device fetches it.</summary>
    public async Task<HttpReply?> Sign(Signal signal, Address to, ReplyContext heard)
    {
        if (accounts.Find(to.Account) is not var (account, provider))
        {
            return null;
        }

        switch (provider.Signal(signal, to, heard, account, time.Now()))
        {
            case null:
                return null;
            case SendPlan.Mailbox:
                await mailboxes.Sign(to, signal, time.Now());
                return null;
            case SendPlan.Calls plan:
                return (await Call(plan, account)).Reply;
            case var plan:
                throw new System.Diagnostics.UnreachableException(plan.GetType().Name);
        }
    }

    private async Task<SendOutcome> Outcome(SendPlan.Calls plan, Account account, IProvider provider)
    {
        Followed followed;
        try
        {
            followed = await Call(plan, account);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            // The answer to a step before the last: nothing was sent yet.
            return new SendOutcome.RetryAfter(Soon, "unreadable-answer");
        }

        return (plan.Meaning ?? provider.Interpret)(followed.Reply) switch
        {
            // Whatever became of a step that only prepares, the message itself did not go.
            SendOutcome.Unknown(var code) when followed.BeforeSending => new SendOutcome.RetryAfter(Soon, code),
            SendOutcome.Accepted when plan.MessageId is { } id => new SendOutcome.Accepted(id),
            SendOutcome.AlreadyAccepted when plan.MessageId is { } id => new SendOutcome.AlreadyAccepted(id),
            var outcome => outcome,
        };
    }

    /// <summary>The reply that decides. What we kept and the provider does not know any more, such as a token that was withdrawn, is forgotten, and the plan begins again once.</summary>
    private async Task<Followed> Call(SendPlan.Calls plan, Account account)
    {
        try
        {
            var followed = await Follow(plan, account);
            if (!followed.UsedKept || !plan.Outdated(followed.Reply))
            {
                return followed;
            }

            Forget(plan, account);
            return await Follow(plan, account);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            // What cannot be read is no token, and must not be kept for one.
            Forget(plan, account);
            throw;
        }
    }

    private static bool IsUnreadable(Exception failure) => failure is JsonException or UnreadableException;

    private void Forget(SendPlan.Calls plan, Account account)
    {
        foreach (var step in plan.Steps)
        {
            if (step.Kept is var (name, _))
            {
                _kept.Forget((account.Id, name));
            }
        }
    }

    private async Task<Followed> Follow(SendPlan.Calls plan, Account account)
    {
        var replies = new List<HttpReply>();
        var usedKept = false;
        foreach (var step in plan.Steps)
        {
            if (Kept(step, account) is { } kept)
            {
                usedKept = true;
                replies.Add(kept);
                continue;
            }

            if (step.Needless?.Invoke(replies) == true)
            {
                replies.Add(HttpReply.None);
                continue;
            }

            var reply = await calls.Send(step.Call(replies));
            var isLast = replies.Count == plan.Steps.Count - 1;
            if (isLast || Decides(step.Role, reply.Status))
            {
                return new Followed(reply, usedKept, BeforeSending: !isLast && step.Role == StepRole.Needed);
            }

            if (step.Kept is var (name, span))
            {
                _kept.Set((account.Id, name), (reply, time.Now() + span));
            }

            replies.Add(reply);
        }

        throw new InvalidOperationException("A plan needs a call that is no kept one.");
    }

    private HttpReply? Kept(SendStep step, Account account) =>
        step.Kept is var (name, _) && _kept.TryGet((account.Id, name), out var kept) && time.Now() < kept.Until ? kept.Reply : null;

    private static bool Decides(StepRole role, int status) => role switch
    {
        StepRole.Needed => status is < 200 or > 299,
        StepRole.Preferred => status is not (>= 400 and <= 428),
        StepRole.Courtesy => false,
        _ => throw new System.Diagnostics.UnreachableException(role.ToString()),
    };

    /// <summary>How far a plan came.</summary>
    /// <param name="Reply">The reply that decides.</param>
    /// <param name="UsedKept">Whether it rests on what was kept.</param>
    /// <param name="BeforeSending">Whether the reply is one to a step before the message itself went.</param>
    private sealed record Followed(HttpReply Reply, bool UsedKept, bool BeforeSending);
}

using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Providers;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>Makes a webhook whole, and takes it as if it had come so. Throws for what may succeed later; where it never will, the webhook is taken as it came.</summary>
public sealed class RemainderFetcher(
    Accounts accounts, QuarantineStore quarantine, Intake intake, MediaFetches fetches, ProviderCalls calls, MediaSettings settings, TimeProvider time)
{
    public async Task Fetch(RemainderInput input, DurableTaskClient client)
    {
        if (accounts.Find(AccountId.Parse(input.Account)) is not var (account, provider) || await quarantine.Find(account.Id, input.Held) is not var (webhook, at))
        {
            // Taken before, by an attempt that died after it.
            return;
        }

        if (await Whole(webhook, account, provider) is not { } whole)
        {
            await GiveUp(input, client);
            return;
        }

        await intake.Take(whole, account, provider, at, client);
        await quarantine.Forget(account.Id, input.Held);
    }

    /// <summary>The customer is seen to have said something, and what cannot be read of it stays in quarantine.</summary>
    public async Task GiveUp(RemainderInput input, DurableTaskClient client)
    {
        if (accounts.Find(AccountId.Parse(input.Account)) is var (account, provider) && await quarantine.Find(account.Id, input.Held) is var (webhook, at))
        {
            await intake.TakeAlone(webhook, account, provider, at, client);
            await quarantine.Forget(account.Id, input.Held);
        }
    }

    /// <summary>Nothing where the rest will never come.</summary>
    private async Task<Webhook?> Whole(Webhook webhook, Account account, IProvider provider)
    {
        if (provider.Remainder(webhook, account, time.Now()) is not { } remainder)
        {
            return null;
        }

        var got = await fetches.Get(remainder.Fetch, provider, settings.Largest);
        if (got is not Download.Bytes(var bytes))
        {
            return got is Download.Later(var reason) ? throw new RemainderNotFetchedException(reason) : null;
        }

        try
        {
            var decoded = await calls.Send(remainder.Decode(bytes));
            return Download.OfFailure(decoded.Status) switch
            {
                null => remainder.Whole(decoded),
                Download.Later(var reason) => throw new RemainderNotFetchedException(reason),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnreadableException)
        {
            return null;
        }
    }
}

/// <summary>It is to be tried again: what the orchestration sees, so it says no address.</summary>
public sealed class RemainderNotFetchedException(string reason) : Exception($"The rest of a webhook: {reason}");

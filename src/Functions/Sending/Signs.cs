using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Providers;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>
/// Tells a customer that his message was read, or that somebody is about to answer. Lost without harm: nothing is stored, nothing
/// is repeated, nobody waits longer than a moment, and no failure reaches who asked for it.
/// </summary>
public sealed class Signs(Accounts accounts, Sender sender, Meters meters, TimeProvider time, ILogger<Signs> logger)
{
    private static readonly Duration Patience = Duration.FromSeconds(2);

    /// <summary>What this process told lately; another one may tell the same once more.</summary>
    private readonly Remembered<LaneId, (string Message, bool Read, Instant TypingUntil)> _given = new(10_000);

    /// <summary>The customer's last message was read. Told once a message.</summary>
    public Task Read(LaneCursor customer) => Give(Signal.Read, customer);

    /// <summary>Somebody is about to answer. Told again when the vendor shows it no longer.</summary>
    public Task Typing(LaneCursor customer) => Give(Signal.Typing, customer);

    private Task Give(Signal signal, LaneCursor customer)
    {
        if (customer.LastHeard is not { } heard || accounts.Find(customer.Address.Account) is not var (account, provider) || !Wanted(signal, account, provider))
        {
            return Task.CompletedTask;
        }

        var now = time.Now();
        var before = _given.TryGet(customer.Lane, out var given) && given.Message == heard.MessageId ? given : (heard.MessageId, Read: false, TypingUntil: Instant.MinValue);
        if (signal == Signal.Read ? before.Read : now < before.TypingUntil)
        {
            return Task.CompletedTask;
        }

        _given.Set(customer.Lane, signal == Signal.Read
            ? before with { Read = true }
            : before with { Read = before.Read || provider.TypingMarksRead, TypingUntil = now + provider.TypingLasts });
        return Try(signal, customer.Address, heard, provider);
    }

    private static bool Wanted(Signal signal, Account account, IProvider provider) =>
        signal == Signal.Read ? account.ReadMarks : account.Typing && (account.ReadMarks || !provider.TypingMarksRead);

    private async Task Try(Signal signal, Address to, ReplyContext heard, IProvider provider)
    {
        try
        {
            if (await sender.Sign(signal, to, heard).WaitAsync(Patience.ToTimeSpan(), time) is { Status: < 200 or > 299 })
            {
                Lost(signal, to, provider, "refused", null);
            }
        }
        catch (TimeoutException)
        {
            Lost(signal, to, provider, "no answer in time", null);
        }
        catch (Exception failure)
        {
            Lost(signal, to, provider, "failed", failure);
        }
    }

    private void Lost(Signal signal, Address to, IProvider provider, string why, Exception? failure)
    {
        meters.SignLost(to.Channel, provider.Name);
        logger.SignLost(failure, to.Account, signal, why);
    }
}

using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Outbound;

/// <summary>How a message of ours moves from decided to settled. Pure, so that every crossing of send, receipt and crash is tested without sending anything.</summary>
public static class SendRules
{
    /// <summary>How long a send that may have happened waits for its receipt.</summary>
    public static readonly Duration Doubt = Duration.FromSeconds(60);

    /// <summary>A claim older than this belongs to somebody who died: the sender's own time-out is far shorter.</summary>
    public static readonly Duration ClaimLasts = Duration.FromSeconds(60);

    /// <summary>Times that a message is handed over when the provider asks to try again.</summary>
    public const int MostAttempts = 8;

    /// <summary>Whether nothing is left to do for the row.</summary>
    /// <param name="row">The row.</param>
    public static bool IsSettled(this OutboxRow row) => row.Sending is Sending.Done or Sending.GivenUp;

    /// <summary>What to do with the row now: the row as it becomes, which is then sent if it is <see cref="Sending.Claimed"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The time.</param>
    public static OutboxRow Next(this OutboxRow row, Instant now) => row.Sending switch
    {
        Sending.Waiting(var notBefore) when notBefore <= now => row with { Sending = new Sending.Claimed(now), Attempts = row.Attempts + 1 },
        Sending.Claimed(var since) when since + ClaimLasts <= now => row with { Sending = new Sending.InDoubt(since + Doubt) },
        Sending.InDoubt(var until) when until <= now => Undoubted(row, now),
        _ => row,
    };

    /// <summary>When to look at the row again; nothing when it is settled.</summary>
    /// <param name="row">The row.</param>
    public static Instant? Due(this OutboxRow row) => row.Sending switch
    {
        Sending.Waiting(var notBefore) => notBefore,
        Sending.Claimed(var since) => since + ClaimLasts,
        Sending.InDoubt(var until) => until,
        _ => null,
    };

    /// <summary>The row after the provider answered, or failed to.</summary>
    /// <param name="row">A claimed row, or one that a receipt has overtaken.</param>
    /// <param name="outcome">The provider's answer.</param>
    /// <param name="now">The time.</param>
    public static OutboxRow After(this OutboxRow row, SendOutcome outcome, Instant now) => outcome switch
    {
        // A receipt came before the answer: it is with the provider, whatever the answer says.
        _ when row.Sending is Sending.Done && outcome is not SendOutcome.Accepted => row,
        SendOutcome.Accepted(var id) => row with { Sending = new Sending.Done(), ProviderId = id },
        SendOutcome.AlreadyAccepted(var id) => row with { Sending = new Sending.Done(), ProviderId = id ?? row.ProviderId },
        SendOutcome.RetryAfter(var delay, _) when row.Attempts < MostAttempts => row with { Sending = new Sending.Waiting(now + delay) },
        SendOutcome.Unknown => row with { Sending = new Sending.InDoubt(now + Doubt) },
        _ => Failed(row, outcome, now),
    };

    /// <summary>The row after a receipt. Delivery only moves up; a receipt also proves that the provider has the message.</summary>
    /// <param name="row">The row.</param>
    /// <param name="receipt">The receipt.</param>
    public static OutboxRow After(this OutboxRow row, Inbound.Receipt receipt)
    {
        var known = row with { Sending = new Sending.Done(), ProviderId = receipt.MessageId };
        return receipt.Delivery > row.Delivery ? known with { Delivery = receipt.Delivery, DeliveredAt = receipt.At } : known;
    }

    private static OutboxRow Undoubted(OutboxRow row, Instant now) => row.Message.Purpose == Purpose.Service && row.Attempts < 2
        ? row with { Sending = new Sending.Claimed(now), Attempts = row.Attempts + 1 }
        : Failed(row, new SendOutcome.Unknown("no receipt"), now);

    private static OutboxRow Failed(OutboxRow row, SendOutcome outcome, Instant now) =>
        row with { Sending = new Sending.GivenUp(outcome), Delivery = Delivery.Failed, DeliveredAt = now };
}

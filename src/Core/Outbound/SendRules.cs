using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Windows;
using NodaTime;

namespace Messaging.Outbound;

/// <summary>How a message of ours moves from decided to settled. Pure, so that every crossing of send, receipt and crash is tested without sending anything.</summary>
public static class SendRules
{
    /// <summary>How long a send that may have happened waits for its receipt.</summary>
    public static readonly Duration Doubt = Duration.FromSeconds(60);

    /// <summary>A claim older than this belongs to somebody who died: the sender's own time-out is far shorter.</summary>
    public static readonly Duration ClaimLasts = Duration.FromSeconds(60);

    /// <summary>Times that a message is handed over when the provider asks to try again; one that is tried until it is taken goes on, but no longer holds up what comes after it.</summary>
    public const int MostAttempts = 8;

    /// <summary>The first pause of a message that is tried until it is taken; each is twice as long as the one before.</summary>
    public static readonly Duration FirstPause = Duration.FromSeconds(10);

    /// <summary>The longest such pause, unless the provider asks for more.</summary>
    public static readonly Duration LongestPause = Duration.FromHours(1);

    /// <summary>How long such a message is tried at most: nobody wants to hear it any later, and what is kept of its conversation is cleared away soon after.</summary>
    public static readonly Duration LongestTrying = Duration.FromDays(7);

    /// <summary>Times that a message may have been sent without anybody knowing, after which it is given up.</summary>
    public const int MostDoubts = 2;

    /// <summary>Whether nothing is left to do for the row.</summary>
    /// <param name="row">The row.</param>
    public static bool IsSettled(this OutboxRow row) => row.Dispatch is Dispatch.Done or Dispatch.GivenUp;

    /// <summary>Whether the messages after it wait for it. One that is held back, or was tried for long, would let them wait too long.</summary>
    /// <param name="row">The row.</param>
    public static bool HoldsUp(this OutboxRow row) => row.Dispatch switch
    {
        Dispatch.Waiting => row.Attempts < MostAttempts,
        Dispatch.Claimed or Dispatch.InDoubt => true,
        _ => false,
    };

    /// <summary>What to do with the row now: the row as it becomes, which is then sent if it is <see cref="Dispatch.Claimed"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The time.</param>
    /// <param name="window">The service window where the message goes.</param>
    public static OutboxRow Next(this OutboxRow row, Instant now, ServiceWindow window) => row.Dispatch switch
    {
        Dispatch.Waiting(var notBefore) when notBefore <= now => Within(row, now, window),
        Dispatch.Held(var after) when window.IsOpen(now) && window.Heard > after && row.Attempts < MostAttempts => Claimed(row, now, belated: false),
        Dispatch.Claimed(var since) when since + ClaimLasts <= now => Doubted(row, since + Doubt),
        Dispatch.InDoubt(var until) when until <= now => Undoubted(row, now),
        _ => row,
    };

    /// <summary>When to look at the row again; nothing when it is settled.</summary>
    /// <param name="row">The row.</param>
    public static Instant? Due(this OutboxRow row) => row.Dispatch switch
    {
        Dispatch.Waiting(var notBefore) => notBefore,
        Dispatch.Claimed(var since) => since + ClaimLasts,
        Dispatch.InDoubt(var until) => until,
        _ => null,
    };

    /// <summary>The row after the provider answered, or failed to.</summary>
    /// <param name="row">A claimed row, or one that a receipt has overtaken.</param>
    /// <param name="outcome">The provider's answer.</param>
    /// <param name="now">The time.</param>
    public static OutboxRow After(this OutboxRow row, SendOutcome outcome, Instant now) => outcome switch
    {
        // A receipt came before the answer: it is with the provider, whatever the answer says.
        _ when row.Dispatch is Dispatch.Done && outcome is not SendOutcome.Accepted => row,
        SendOutcome.Accepted(var id) => With(row, id),
        SendOutcome.AlreadyAccepted(var id) => With(row, id),
        SendOutcome.RetryAfter { UntilTaken: true } retry when row.Message.Purpose == Purpose.Service && now < row.CreatedAt + LongestTrying =>
            row with { Dispatch = new Dispatch.Waiting(now + Duration.Max(retry.Delay, PauseAfter(row.Attempts))) },
        SendOutcome.RetryAfter(var delay, _) when row.Attempts < MostAttempts => row with { Dispatch = new Dispatch.Waiting(now + delay) },
        SendOutcome.WindowClosed when row.Message is { Content: not Content.Template, Outside: { } template } =>
            row with { Message = row.Message with { Content = template }, Dispatch = new Dispatch.Waiting(now) },
        SendOutcome.WindowClosed when row.Message.Content is not Content.Template => row with { Dispatch = new Dispatch.Held(now) },
        SendOutcome.Unknown => Doubted(row, now + Doubt),
        _ => Failed(row, outcome, now),
    };

    /// <summary>The row after a receipt. Delivery only moves up; a receipt also proves that the provider has the message.</summary>
    /// <param name="row">The row.</param>
    /// <param name="receipt">The receipt.</param>
    public static OutboxRow After(this OutboxRow row, Inbound.Receipt receipt)
    {
        var known = row with { Dispatch = new Dispatch.Done(), ProviderId = receipt.MessageId };
        return receipt.Delivery > row.Delivery ? known with { Delivery = receipt.Delivery, DeliveredAt = receipt.At } : known;
    }

    /// <summary>The row after news of all messages up to a time. They say nothing of one that is not known to be with the provider, nor of one that failed.</summary>
    /// <param name="row">The row of a message to that customer.</param>
    /// <param name="mark">The news.</param>
    public static OutboxRow After(this OutboxRow row, Inbound.Watermark mark) =>
        row is { Dispatch: Dispatch.Done, Delivery: not Delivery.Failed } && (row.HandedAt ?? row.CreatedAt) < mark.Before && mark.Delivery > row.Delivery
            ? row with { Delivery = mark.Delivery, DeliveredAt = mark.At }
            : row;

    private static OutboxRow Claimed(OutboxRow row, Instant now) =>
        row with { Dispatch = new Dispatch.Claimed(now), Attempts = row.Attempts + 1, HandedAt = now };

    private static OutboxRow Claimed(OutboxRow row, Instant now, bool belated) =>
        Claimed(row with { Message = row.Message with { Belated = belated } }, now);

    private static OutboxRow Within(OutboxRow row, Instant now, ServiceWindow window) => row.Message switch
    {
        { Content: Content.Template } => Claimed(row, now),
        _ when window.IsOpen(now) => Claimed(row, now, belated: false),
        _ when row.Author is Author.Person && window.IsOpenForPeople(now) => Claimed(row, now, belated: true),
        { Outside: { } template } => Claimed(row with { Message = row.Message with { Content = template } }, now),
        _ => row with { Dispatch = new Dispatch.Held(window.Heard ?? now) },
    };

    private static OutboxRow Doubted(OutboxRow row, Instant until) => row with { Dispatch = new Dispatch.InDoubt(until), Doubts = row.Doubts + 1 };

    private static OutboxRow Undoubted(OutboxRow row, Instant now) => row.Message.Purpose == Purpose.Service && row.Doubts < MostDoubts
        ? Claimed(row, now)
        : Failed(row, new SendOutcome.Unknown("no receipt"), now);

    private static Duration PauseAfter(int attempts) =>
        attempts <= MostAttempts ? Duration.Min(FirstPause * (1 << Math.Max(attempts - 1, 0)), LongestPause) : LongestPause;

    private static OutboxRow With(OutboxRow row, string? providerId) => row with
    {
        Dispatch = new Dispatch.Done(),
        ProviderId = providerId ?? row.ProviderId,
        Delivery = row.Delivery == Delivery.Queued ? Delivery.Sent : row.Delivery,
    };

    private static OutboxRow Failed(OutboxRow row, SendOutcome outcome, Instant now) =>
        row with { Dispatch = new Dispatch.GivenUp(outcome), Delivery = Delivery.Failed, DeliveredAt = now };
}

using Messaging.Channels;
using NodaTime;

namespace Messaging.Windows;

/// <summary>The time in which a channel lets us answer freely; the end is exclusive. Counted from the customer's last message, and looked at in the moment of sending, not of deciding.</summary>
/// <param name="Heard">When the customer last wrote there; nothing for never.</param>
/// <param name="Length">How long the channel allows; nothing for no limit.</param>
public sealed record ServiceWindow(Instant? Heard, Duration? Length)
{
    /// <summary>No limit.</summary>
    public static ServiceWindow Unlimited { get; } = new(null, null);

    /// <summary>How long the channel allows people of ours, where that is longer than what it allows bots; nothing where it is not.</summary>
    public Duration? ForPeople { get; init; }

    /// <summary>When it closes; nothing for never, and nothing where it was never open.</summary>
    public Instant? Closes => Length is { } length && Heard is { } heard ? heard + length : null;

    /// <summary>When it closes for people too; nothing where they have no longer than bots.</summary>
    public Instant? ClosesForPeople => ForPeople is { } length && Heard is { } heard ? heard + length : null;

    /// <summary>The window of an address.</summary>
    /// <param name="heard">When the customer last wrote there.</param>
    /// <param name="can">What the channel can.</param>
    public static ServiceWindow Of(Instant? heard, Capabilities can) => new(heard, can.ServiceWindow) { ForPeople = can.PersonWindow };

    /// <summary>Whether we may answer freely.</summary>
    /// <param name="now">The time.</param>
    public bool IsOpen(Instant now) => Length is not { } length || (Heard is { } heard && now < heard + length);

    /// <summary>Whether a person of ours may answer, though not freely: nothing but what helps the customer, and marked as a person's.</summary>
    /// <param name="now">The time.</param>
    public bool IsOpenForPeople(Instant now) => IsOpen(now) || (ForPeople is { } length && Heard is { } heard && now < heard + length);
}

namespace Messaging.Simulator;

/// <summary>How quick the vendors are, and how strict.</summary>
public sealed record VendorSettings
{
    /// <summary>From the call to the receipt "sent", or to the failure that is only found out later.</summary>
    public TimeSpan SentAfter { get; init; } = TimeSpan.FromMilliseconds(300);

    public TimeSpan DeliveredAfter { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan ReadAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after a customer's last message WhatsApp, Messenger and Instagram take free text; the end is exclusive.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long Messenger and Instagram take what is marked as a person's.</summary>
    public TimeSpan PersonWindow { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Whether Meta holds us to one message to a customer every 6 seconds, with bursts of 45.</summary>
    public bool PairRate { get; init; }

    /// <summary>Until Meta posts a webhook again that we did not take; each later pause is twice the one before, up to a day.</summary>
    public TimeSpan FirstRedelivery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What the CRM wants as bearer token.</summary>
    public string CrmToken { get; init; } = "crm-token";

    /// <summary>What requests to the bot of others are signed with.</summary>
    public string BotKey { get; init; } = "simulated-bot-key-of-32-characters-or-more";

    /// <summary>By which the push service knows that it is us.</summary>
    public string PushKey { get; init; } = "simulated-push-key-of-32-characters";

    /// <summary>What ids are derived from. A simulator that is started anew must not repeat the ids of the last one, so it is fresh unless a test fixes it.</summary>
    public string Seed { get; init; } = Guid.NewGuid().ToString("N");
}

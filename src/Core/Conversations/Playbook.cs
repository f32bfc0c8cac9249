using Messaging.Channels;
using Messaging.Flows;
using Messaging.Hours;

namespace Messaging.Conversations;

/// <summary>The flows that a decision may need, and what they may read beside the conversation.</summary>
public sealed record Playbook
{
    /// <summary>The flows as published now, by name: what new runs begin with.</summary>
    public IReadOnlyDictionary<string, Flow> Published { get; init; } = new Dictionary<string, Flow>();

    /// <summary>The flow of the conversation's run, in the version that it began with; nothing when there is no run.</summary>
    public Flow? Pinned { get; init; }

    /// <summary>The company's settings for flows, no secrets.</summary>
    public IReadOnlyDictionary<string, Value> Settings { get; init; } = new Dictionary<string, Value>();

    /// <summary>Business hours by name.</summary>
    public IReadOnlyDictionary<string, BusinessHours> Calendars { get; init; } = new Dictionary<string, BusinessHours>();

    /// <summary>The name by which a flow asks for the hours of the account that the customer wrote to.</summary>
    public const string HoursOfAccount = "account";

    /// <summary>The business hours as a flow sees them: those of the account among them.</summary>
    /// <param name="account">The account.</param>
    public IReadOnlyDictionary<string, BusinessHours> CalendarsAt(Account account) =>
        account.Hours is { } name && Calendars.TryGetValue(name, out var hours)
            ? new Dictionary<string, BusinessHours>(Calendars) { [HoursOfAccount] = hours }
            : Calendars;

    /// <summary>The flow that meets a new customer on an account; nothing when people do.</summary>
    /// <param name="account">The account.</param>
    public Flow? For(Account account) => account.Flow is { } name ? Published.GetValueOrDefault(name) : null;
}

using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Providers;

/// <summary>What became of handing a message to a provider: one closed list for all of them. It decides retry, alert and what the customer is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(AlreadyAccepted), "already-accepted")]
[JsonDerivedType(typeof(RetryAfter), "retry-after")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(WindowClosed), "window-closed")]
[JsonDerivedType(typeof(OptedOut), "opted-out")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(Misconfigured), "misconfigured")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Its name in metrics, the same as where it is stored, e.g. retry-after.</summary>
    public string Name() => this switch
    {
        Accepted => "accepted",
        AlreadyAccepted => "already-accepted",
        RetryAfter => "retry-after",
        Refused => "refused",
        WindowClosed => "window-closed",
        OptedOut => "opted-out",
        Blocked => "blocked",
        Misconfigured => "misconfigured",
        Unknown => "unknown",
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>What happened, with the provider's code, for people to read.</summary>
    public string InWords() => this switch
    {
        Accepted => "accepted",
        AlreadyAccepted => "accepted before",
        RetryAfter retry => $"asked to try again ({retry.Code})",
        Refused refused => $"refused ({refused.Code}: {refused.Reason})",
        WindowClosed closed => $"the service window is closed ({closed.Code})",
        OptedOut stopped => $"the customer said stop ({stopped.Code})",
        Blocked blocked => $"we are blocked ({blocked.Code})",
        Misconfigured wrong => $"our account is misconfigured ({wrong.Code}: {wrong.Reason})",
        Unknown unknown => $"nobody knows ({unknown.Code})",
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>The provider has it.</summary>
    /// <param name="MessageId">The provider's id, under which receipts come.</param>
    public sealed record Accepted(string MessageId) : SendOutcome;

    /// <summary>The provider had it before and says so.</summary>
    /// <param name="MessageId">The provider's id, where it says it.</param>
    public sealed record AlreadyAccepted(string? MessageId) : SendOutcome;

    /// <summary>Not sent; to be tried again.</summary>
    /// <param name="Delay">How long to wait at least.</param>
    /// <param name="Code">The provider's code, or the HTTP status.</param>
    public sealed record RetryAfter(Duration Delay, string Code) : SendOutcome
    {
        /// <summary>Whether it is tried until the provider takes it or refuses it for good: it takes a message once however often it comes. Otherwise it is given up after a few attempts.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool UntilTaken { get; init; }
    }

    /// <summary>Not sent, and never will be.</summary>
    /// <param name="Code">The provider's code.</param>
    /// <param name="Reason">The provider's words.</param>
    public sealed record Refused(string Code, string Reason) : SendOutcome;

    /// <summary>The time in which the channel lets us answer freely is over; a template may still go.</summary>
    /// <param name="Code">The provider's code.</param>
    public sealed record WindowClosed(string Code) : SendOutcome;

    /// <summary>The customer said stop.</summary>
    /// <param name="Code">The provider's code.</param>
    public sealed record OptedOut(string Code) : SendOutcome;

    /// <summary>The customer, or the channel for him, blocked us.</summary>
    /// <param name="Code">The provider's code.</param>
    public sealed record Blocked(string Code) : SendOutcome;

    /// <summary>Our account or credentials are wrong; an operator has to look.</summary>
    /// <param name="Code">The provider's code.</param>
    /// <param name="Reason">The provider's words.</param>
    public sealed record Misconfigured(string Code, string Reason) : SendOutcome;

    /// <summary>Nobody knows: it may have been sent. Settled by a receipt, or by the message's policy.</summary>
    /// <param name="Code">What happened: a status, or a time-out.</param>
    public sealed record Unknown(string Code) : SendOutcome;
}

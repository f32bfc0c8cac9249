using NodaTime;

namespace Messaging.Providers;

/// <summary>How one message is sent.</summary>
public abstract record SendPlan
{
    private SendPlan()
    {
    }

    /// <summary>By calls in order: usually one; several where a medium is uploaded first. The outcome of the last one is the message's; what an earlier one does to the plan is its <see cref="StepRole"/>.</summary>
    /// <param name="Steps">At least one.</param>
    public sealed record Calls(IReadOnlyList<SendStep> Steps) : SendPlan
    {
        /// <summary>The id under which the provider knows the message, where it leaves that to us: its answer then need not say it.</summary>
        public string? MessageId { get; init; }

        /// <summary>What the last reply means, where it is not what the provider answers to a message: to a reaction, it gives no id. Nothing for <see cref="IProvider.Interpret"/>.</summary>
        public Func<HttpReply, SendOutcome>? Meaning { get; init; }
    }

    /// <summary>By keeping it where the customer's own device fetches it: web chat and in-app messaging.</summary>
    public sealed record Mailbox : SendPlan;

    /// <summary>A plan of one call.</summary>
    /// <param name="call">The call.</param>
    public static Calls Of(HttpCall call) => new Calls([new SendStep(_ => call)]);
}

/// <summary>One call of a plan, made from the replies to the calls before it.</summary>
/// <param name="Call">Makes the call.</param>
public sealed record SendStep(Func<IReadOnlyList<HttpReply>, HttpCall> Call)
{
    /// <summary>What the plan makes of its reply.</summary>
    public StepRole Role { get; init; }

    /// <summary>Under which name its reply serves the account's later plans too, and how long: an access token. Nothing for a reply that is this plan's alone.</summary>
    public (string Name, Duration For)? Kept { get; init; }
}

/// <summary>What a plan makes of a step's reply.</summary>
public enum StepRole
{
    /// <summary>The plan cannot do without it: a failure is the message's.</summary>
    Needed,

    /// <summary>The better way: where it succeeds, the plan is done; where it is refused (a status from 400 to 428), the next step is tried.</summary>
    Preferred,

    /// <summary>A politeness, such as taking a button's hourglass away: whatever comes of it, the plan goes on.</summary>
    Courtesy,
}

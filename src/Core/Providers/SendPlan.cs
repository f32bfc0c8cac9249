namespace Messaging.Providers;

/// <summary>How one message is sent.</summary>
public abstract record SendPlan
{
    private SendPlan()
    {
    }

    /// <summary>By calls in order: usually one; several where a medium is uploaded first. The outcome of the last one is the message's; an earlier one that fails ends the plan.</summary>
    /// <param name="Steps">At least one.</param>
    public sealed record Calls(IReadOnlyList<SendStep> Steps) : SendPlan;

    /// <summary>By keeping it where the customer's own device fetches it: web chat and in-app messaging.</summary>
    public sealed record Mailbox : SendPlan;

    /// <summary>A plan of one call.</summary>
    /// <param name="call">The call.</param>
    public static SendPlan Of(HttpCall call) => new Calls([new SendStep(_ => call)]);
}

/// <summary>One call of a plan, made from the replies to the calls before it.</summary>
/// <param name="Call">Makes the call.</param>
public sealed record SendStep(Func<IReadOnlyList<HttpReply>, HttpCall> Call);

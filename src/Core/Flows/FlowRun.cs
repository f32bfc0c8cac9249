using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Flows;

/// <summary>A running flow: all that must be kept between two turns. Small, and plain JSON.</summary>
/// <param name="FlowId">Which flow.</param>
/// <param name="Version">Which version of it; the run stays with that.</param>
public sealed record FlowRun(string FlowId, string Version)
{
    /// <summary>The step that it waits at; nothing before it began.</summary>
    public string? Step { get; init; }

    /// <summary>What the step waits for; nothing before it began and once it is over.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>When the step waits no longer. Absolute; it belongs to <see cref="Waiting"/> and goes with it.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>The outcome with which it is over; nothing while it runs. <c>end</c> and <c>closed</c> are as the author wished; any other went with a <see cref="FlowEffect.Failed"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>The flows that run the one at work and wait for it, the outermost first; nothing while the flow itself is at work. The step, the variables, the jumps and the trail are those of the one at work.</summary>
    public IReadOnlyList<FlowFrame>? Callers { get; init; }

    /// <summary>What the flow keeps, by name.</summary>
    public IReadOnlyDictionary<string, Value> Variables { get; init; } = new Dictionary<string, Value>();

    /// <summary>What it began by, as <c>event.*</c>; nothing where that says nothing, or more than a variable may hold. Personal data.</summary>
    public Value? Event { get; init; }

    /// <summary>Steps that were entered so far.</summary>
    public int Steps { get; init; }

    /// <summary>Calls that were made so far.</summary>
    public int Calls { get; init; }

    /// <summary>Messages since the customer was last heard.</summary>
    public int MessagesInARow { get; init; }

    /// <summary>How often each goto was come to, and each bot asked, by its step; nothing while none was.</summary>
    public IReadOnlyDictionary<string, int>? Jumps { get; init; }

    /// <summary>It gave the conversation to people, or could not go on and left it to them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HandedOver { get; init; }

    /// <summary>It came to an end that the author wrote, without people.</summary>
    [JsonIgnore]
    public bool Contained => Outcome is Flow.End or Flow.Closed && !HandedOver;

    /// <summary>The latest questions, the oldest first; nothing while there was none.</summary>
    public IReadOnlyList<Checkpoint>? Trail { get; init; }

    /// <summary>The same, each of its times later: what passed meanwhile was not its own.</summary>
    /// <param name="by">By how much.</param>
    public FlowRun Later(Duration by) => this with
    {
        Deadline = Deadline + by,
        Waiting = Waiting is Waiting.Reply { Until: { } until } reply ? reply with { Until = until + by } : Waiting,
    };

    /// <summary>A run that has not begun.</summary>
    /// <param name="flow">The flow.</param>
    public static FlowRun Of(Flow flow) => new(flow.Id, flow.Version);

    /// <summary>A run that has not begun.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cause">What it begins by.</param>
    public static FlowRun Of(Flow flow, FlowCause cause) => Of(flow) with
    {
        Event = cause.Data is { IsKnown: true } data && ValueSize.Of("event", data, FlowLimits.Default) <= FlowLimits.Default.VariableChars ? data : null,
    };
}

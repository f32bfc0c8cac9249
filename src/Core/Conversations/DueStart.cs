using System.Text.Json.Serialization;
using Messaging.Flows;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>Something that happened and may start a flow, once none runs any more.</summary>
/// <param name="Cause">What happened.</param>
/// <param name="At">When.</param>
public sealed record DueStart(FlowCause Cause, Instant At)
{
    /// <summary>A flow did it: flows start each other only so often.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByFlow { get; init; }

    /// <summary>The agent who did it: where the conversation is his, he lends it to the flow.</summary>
    public string? Agent { get; init; }

    /// <summary>It came while others answered the customer, and is offered to the running flow first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsForRunning { get; init; }
}

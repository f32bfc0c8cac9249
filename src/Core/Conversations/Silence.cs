using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>The customer owes us an answer. Counted only while we wait for him, from our last message.</summary>
/// <param name="Since">When we last spoke.</param>
/// <param name="Stage">What was done about it so far.</param>
/// <param name="Due">When something is to be done next; nothing when all is done.</param>
public sealed record Silence(Instant Since, SilenceStage Stage, Instant? Due);

/// <summary>What was done about a customer's silence.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SilenceStage>))]
public enum SilenceStage
{
    /// <summary>Nothing yet.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>He was reminded.</summary>
    [JsonStringEnumMemberName("reminded")]
    Reminded,

    /// <summary>He was told that we leave it at that for now.</summary>
    [JsonStringEnumMemberName("told")]
    Told,
}

/// <summary>When a silent customer is reminded, told, and his matter taken as solved. The defaults are those of
/// https://support.zendesk.com/hc/en-us/articles/9496171412378: after 5 minutes, another 5, and 1 more.</summary>
public sealed record SilenceRule
{
    /// <summary>After how long he is reminded; nothing for never.</summary>
    public Duration? Remind { get; init; } = Duration.FromMinutes(5);

    /// <summary>After how long he is told that it rests, and the ticket waits for him.</summary>
    public Duration Tell { get; init; } = Duration.FromMinutes(10);

    /// <summary>After how long it counts as solved; nothing for never.</summary>
    public Duration? Solve { get; init; } = Duration.FromMinutes(11);

    /// <summary>A silence at a stage, with the moment of the next one.</summary>
    /// <param name="since">When we last spoke.</param>
    /// <param name="stage">What was done about it so far.</param>
    public Silence At(Instant since, SilenceStage stage) => new(since, stage, stage switch
    {
        SilenceStage.Waiting => since + Duration.Min(Remind ?? Tell, Tell),
        SilenceStage.Reminded => since + Tell,
        _ => Solve is { } solve ? since + solve : null,
    });
}

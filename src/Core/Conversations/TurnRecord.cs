using System.Collections.Immutable;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>What is kept of a turn: how far it had read, and what it made known. Projections are made from these, and made again if need be.</summary>
/// <param name="Number">The turn's number in its conversation, from 1.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Read">How far each lane had been read.</param>
/// <param name="Events">What it made known.</param>
/// <param name="Places">Whose capacity it takes or gives back.</param>
/// <param name="Remembers">It changed what is known of the contact.</param>
public sealed record TurnRecord(
    long Number, Instant At, ImmutableSortedDictionary<string, long> Read, ImmutableArray<DomainEvent> Events, ImmutableArray<Effect.Place> Places, bool Remembers)
{
    /// <summary>The way of the flow, step by step.</summary>
    public ImmutableArray<string> Trace { get; init; } = [];

    /// <summary>The media that it wants copied to us.</summary>
    public ImmutableArray<MediaToKeep>? Media { get; init; }

    /// <summary>What it says to customers whose own devices fetch it, and may not be looking.</summary>
    public ImmutableArray<OutboxId>? Mailed { get; init; }

    /// <summary>It entered a queue, or left one.</summary>
    public bool Queues { get; init; }

    /// <summary>The record of a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="now">When it is committed.</param>
    public static TurnRecord Of(Turn turn, Instant now) => new(
        turn.After.Turn,
        now,
        turn.After.Lanes.ToImmutableSortedDictionary(lane => lane.Lane.Value, lane => lane.Read, StringComparer.Ordinal)
            .Add(turn.After.Id.Value, turn.After.OwnRead),
        [.. turn.Effects.OfType<Effect.Publish>().Select(effect => effect.Event)],
        [.. turn.Effects.OfType<Effect.Place>()],
        turn.Effects.Any(effect => effect is Effect.Remember))
    {
        Media = turn.Effects.OfType<Effect.Keep>().Select(effect => effect.Medium).ToImmutableArray() is { IsEmpty: false } media ? media : null,
        Mailed = turn.Effects.OfType<Effect.Send>().Where(effect => effect.Message.To.Channel == Channel.WebChat).Select(effect => effect.Message.Id).ToImmutableArray() is { IsEmpty: false } mailed ? mailed : null,
        Queues = turn.Effects.Any(effect => effect is Effect.Queue),
        Trace = [.. turn.Effects.OfType<Effect.Trace>().Select(effect => effect.Step)],
    };
}

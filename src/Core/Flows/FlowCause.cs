using System.Text.Json.Serialization;
using Messaging.Messages;

namespace Messaging.Flows;

/// <summary>What happened that a flow may begin by. A closed set. Personal data.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "cause")]
[JsonDerivedType(typeof(Wrote), "wrote")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Tagged), "tagged")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Picked), "picked")]
[JsonDerivedType(typeof(Happened), "happened")]
public abstract record FlowCause
{
    private FlowCause()
    {
    }

    /// <summary>What a flow that began by it reads as <c>event.*</c>.</summary>
    [JsonIgnore]
    public abstract Value Data { get; }

    /// <summary>It in a few words, for the timeline; never what the customer wrote.</summary>
    [JsonIgnore]
    public abstract string InWords { get; }

    /// <summary>The customer wrote while no flow ran: one message, or several that came together.</summary>
    /// <param name="Texts">The texts among them.</param>
    public sealed record Wrote(IReadOnlyList<string> Texts) : FlowCause
    {
        /// <summary>The reference with which he came to this conversation.</summary>
        public string? Reference { get; init; }

        /// <summary>What brought him here with one of these messages.</summary>
        public Referral? Referral { get; init; }

        /// <summary>The reference by which he came: now, else at first.</summary>
        [JsonIgnore]
        public string? CameBy => Referral?.Reference ?? Reference;

        /// <summary>Whether what brought him here was an advertisement.</summary>
        [JsonIgnore]
        public bool ByAd => Referral?.Source.ToUpperInvariant() is "AD" or "ADS";

        /// <inheritdoc/>
        public override Value Data => Fields(
            ("text", Texts.Count == 0 ? Value.None : Value.Of(TextCut.At(string.Join('\n', Texts), FlowLimits.Default.TextChars))),
            ("reference", Value.Of(CameBy)),
            ("source", Value.Of(Referral?.Source)),
            ("url", Value.Of(Referral?.Url)),
            ("headline", Value.Of(Referral?.Headline)));

        /// <inheritdoc/>
        public override string InWords => "the customer wrote";
    }

    /// <summary>The conversation would close now.</summary>
    public sealed record Ended : FlowCause
    {
        /// <inheritdoc/>
        public override Value Data => Value.None;

        /// <inheritdoc/>
        public override string InWords => "all is said";
    }

    /// <summary>The contact got a tag, or lost it.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Added">Whether he got it.</param>
    public sealed record Tagged(string Tag, bool Added) : FlowCause
    {
        /// <inheritdoc/>
        public override Value Data => Fields(("tag", Value.Of(Tag)), ("added", Value.Of(Added)));

        /// <inheritdoc/>
        public override string InWords => $"the tag {Tag} was {(Added ? "added" : "removed")}";
    }

    /// <summary>A field of the contact has another value.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value">What it holds now.</param>
    /// <param name="Before">What it held.</param>
    public sealed record Changed(string Field, Value Value, Value Before) : FlowCause
    {
        /// <inheritdoc/>
        public override Value Data => Fields(("field", Value.Of(Field)), ("value", Value), ("before", Before));

        /// <inheritdoc/>
        public override string InWords => $"contact.{Field} changed";
    }

    /// <summary>An agent picked the flow.</summary>
    /// <param name="Agent">The agent's id.</param>
    public sealed record Picked(string Agent) : FlowCause
    {
        /// <inheritdoc/>
        public override Value Data => Fields(("agent", Value.Of(Agent)));

        /// <inheritdoc/>
        public override string InWords => $"{Agent} started it";
    }

    /// <summary>One of the company's systems told of an event.</summary>
    /// <param name="Event">The event's name.</param>
    /// <param name="Told">What it said of it.</param>
    public sealed record Happened(string Event, Value Told) : FlowCause
    {
        /// <inheritdoc/>
        public override Value Data => Told;

        /// <inheritdoc/>
        public override string InWords => $"{Event} happened";
    }

    private static Value.Map Fields(params IEnumerable<(string Name, Value Value)> fields) =>
        new(fields.Where(field => field.Value is not Value.Nothing).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
}

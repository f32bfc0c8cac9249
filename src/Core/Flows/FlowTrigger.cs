using System.Collections.Immutable;
using Messaging.Flows.Answers;

namespace Messaging.Flows;

/// <summary>What can start a flow. A closed set.</summary>
public abstract record FlowTrigger
{
    private FlowTrigger()
    {
    }

    /// <summary>Where several flows would begin by the same cause, the one with the lowest rank does.</summary>
    public virtual int Rank => 0;

    /// <summary>Whether this is what it waits for.</summary>
    /// <param name="cause">What happened.</param>
    public abstract bool Answers(FlowCause cause);

    /// <summary>A conversation is opened, or begun anew after all was said. Without a condition only on the accounts that name the flow.</summary>
    /// <param name="By">By whom.</param>
    public sealed record Opened(OpenedBy By) : FlowTrigger
    {
        /// <inheritdoc/>
        public override int Rank => 3;

        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => By is not OpenedBy.Company && cause is FlowCause.Wrote;
    }

    /// <summary>All is said, and the conversation would close now. It closes once the flow is over.</summary>
    public sealed record Closed : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Ended;
    }

    /// <summary>The customer writes, whatever it is, while no flow runs.</summary>
    public sealed record Message : FlowTrigger
    {
        /// <inheritdoc/>
        public override int Rank => 2;

        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Wrote;
    }

    /// <summary>The customer writes one of some words and nothing else, while no flow runs. Case, punctuation and emoji do not count.</summary>
    /// <param name="Words">The words.</param>
    public sealed record Keyword(ImmutableArray<string> Words) : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Wrote wrote
            && wrote.Texts.Any(text => Words.Contains(PlainWords.Of(text), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The customer comes by an advertisement, or by a link that bears one of some references.</summary>
    /// <param name="References">The references; none for any advertisement.</param>
    public sealed record Ad(ImmutableArray<string> References) : FlowTrigger
    {
        /// <inheritdoc/>
        public override int Rank => 1;

        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Wrote wrote
            && (References.IsEmpty ? wrote.ByAd : wrote.CameBy is { } reference && References.Contains(reference, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The contact gets a tag, or loses it.</summary>
    /// <param name="Name">The tag.</param>
    /// <param name="Added">Whether he gets it.</param>
    /// <attribute name="added">The tag that he gets.</attribute>
    /// <attribute name="removed">The tag that he loses.</attribute>
    public sealed record Tag(string Name, bool Added) : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Tagged tagged && tagged.Tag == Name && tagged.Added == Added;
    }

    /// <summary>A field of the contact gets another value.</summary>
    /// <param name="Name">The field.</param>
    public sealed record Field(string Name) : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Changed changed && changed.Field == Name;
    }

    /// <summary>An agent starts it.</summary>
    public sealed record Shortcut : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Picked;
    }

    /// <summary>One of the company's systems tells of an event of this name.</summary>
    /// <param name="Name">The event.</param>
    public sealed record Event(string Name) : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => cause is FlowCause.Happened happened && happened.Event == Name;
    }

    /// <summary>Another flow runs it, and nothing else does.</summary>
    public sealed record AnotherFlow : FlowTrigger
    {
        /// <inheritdoc/>
        public override bool Answers(FlowCause cause) => false;
    }
}

using Messaging.Flows.Templates;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>What a step does: its attributes, and the rule that runs it. The kinds are a closed set; each has a file of its own here.</summary>
internal abstract record StepKind
{
    /// <summary>The outcome of something that took longer than it was given.</summary>
    public const string Timeout = "timeout";

    /// <summary>The outcome of a call without a usable answer.</summary>
    public const string Failed = "failed";

    /// <summary>The outcome of giving the conversation to somebody, when nobody takes it.</summary>
    public const string Nobody = "nobody";

    /// <summary>The word in a flow's file.</summary>
    public string Name => GetType().Name.ToLowerInvariant();

    /// <summary>Whether it can succeed, and so needs a <c>then</c>.</summary>
    public virtual bool CanSucceed => true;

    /// <summary>Outcomes that the flow has to route.</summary>
    public virtual IReadOnlyList<string> MustRoute => [];

    /// <summary>Outcomes that the flow may route. One that it does not ends the flow, and hands over to a person.</summary>
    public virtual IReadOnlyList<string> MayRoute => [];

    /// <summary>Ways that stand among its own attributes.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> OwnWays => [];

    /// <summary>What it cannot do without.</summary>
    public virtual IEnumerable<SettingUse> Uses => [];

    /// <summary>What it says to customers.</summary>
    public virtual IEnumerable<LocalText> Says => [];

    /// <summary>Whether it has this outcome beside those that it lists.</summary>
    public virtual bool HasOutcome(string outcome) => false;

    /// <summary>A regular expression for all of those, where there are any.</summary>
    public virtual string? OtherOutcomes => null;

    /// <summary>Whether it wants all words of several messages that came together; others take each as an answer of its own.</summary>
    public virtual bool HearsAll => false;

    /// <summary>The same, once it is known which outcomes the flow routes.</summary>
    public virtual StepKind Routing(IReadOnlyCollection<string> outcomes) => this;

    /// <summary>What happens when the flow comes to it.</summary>
    public abstract Way Enter(TurnDraft turn);

    /// <summary>Whether these words may be a command while it waits for an answer: not if they are the answer that it wants.</summary>
    public virtual bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => true;

    /// <summary>Asks what it waits for once more, when a command led nowhere.</summary>
    public virtual Way Repeat(Waiting.Reply waiting, TurnDraft turn) => throw new System.Diagnostics.UnreachableException(Name);

    /// <summary>What happens when something happens while it waits; nothing when that does not concern it.</summary>
    public virtual Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => null;
}

using Messaging.Flows.Steps;
using Messaging.Flows.Templates;

namespace Messaging.Flows;

/// <summary>One step of a flow: what it does, and where it leads.</summary>
public sealed class Step
{
    internal Step(string id, int line, StepKind kind, IReadOnlyDictionary<string, string> ways)
    {
        Id = id;
        Line = line;
        Kind = kind;
        Ways = ways;
    }

    /// <summary>Its name in the flow.</summary>
    public string Id { get; }

    /// <summary>The line of the file in which it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The word for what it does: say, ask, http ...</summary>
    public string KindName => Kind.Name;

    /// <summary>Where it leads, by outcome; <c>then</c> is the outcome of success. A way leads to a step, or to <see cref="Flow.End"/>.</summary>
    public IReadOnlyDictionary<string, string> Ways { get; }

    /// <summary>What it says to customers, as written: with its holes.</summary>
    public IEnumerable<SaidText> Says => Kind.Says.SelectMany(text => text.Versions).Select(version => new SaidText(version.Language, version.Tone, version.Text.Source));

    internal StepKind Kind { get; }

    internal IReadOnlyList<PathRead> Reads { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({KindName})";
}

using Messaging.Flows.Steps;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>The outcomes that a kind of step has, found by reading it: with nothing in it, with all that its example shows, and with less and less of that.</summary>
/// <param name="Bare">The kind without any attribute.</param>
/// <param name="Depending">Outcomes that there are only with an attribute. The flow has to route them then.</param>
internal sealed record StepOutcomes(StepKind Bare, IReadOnlyList<DependingOutcome> Depending)
{
    public static StepOutcomes Of(string word, DocComments docs)
    {
        var bare = Read(word, new Node.Map(Mark.Start, []));
        var depending = Example(word, bare, docs) is Node.Map example
            ? from outcome in Read(word, example).MustRoute.Except(bare.MustRoute)
              from entry in example.Entries
              where !Read(word, example with { Entries = [.. example.Entries.Where(other => other != entry)] }).MustRoute.Contains(outcome)
              where entry.Value is Node.Scalar // In lists and maps the author names his own.
              select new DependingOutcome(entry.Key.Text, entry.Value is Node.Scalar { Plain: true, Text: "true" }, outcome)
            : [];
        return new(bare, [.. depending]);
    }

    public IEnumerable<string> All => [.. Bare.MustRoute, .. Depending.Select(one => one.Outcome), .. Bare.MayRoute];

    private static StepKind Read(string word, Node node) => StepKinds.All[word].From(node, new FlowChecks("", FlowLimits.Default));

    private static Node? Example(string word, StepKind kind, DocComments docs) => (docs.Example(kind.GetType()) as Node.Map)?.Entries
        .SelectMany(step => step.Value is Node.Map map ? map.Entries : [])
        .FirstOrDefault(entry => entry.Key.Text == word)?.Value;
}

/// <summary>An outcome that a step has only with an attribute; with one that is true or false, only where it is true.</summary>
internal sealed record DependingOutcome(string Attribute, bool IfTrue, string Outcome);

using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>All kinds of steps, by their word.</summary>
internal static class StepKinds
{
    public static IReadOnlyDictionary<string, NodeReader<StepKind>> All { get; } = new Dictionary<string, NodeReader<StepKind>>(StringComparer.Ordinal)
    {
        ["say"] = Say.Read,
        ["ask"] = Ask.Read,
        ["branch"] = Branch.Read,
        ["hours"] = Hours.Read,
        ["set"] = Set.Read,
        ["http"] = Http.Read,
        ["lookup"] = Lookup.Read,
        ["wait"] = Wait.Read,
        ["note"] = Note.Read,
        ["assign"] = Assign.Read,
        ["handoff"] = Handoff.Read,
        ["close"] = Close.Read,
    };
}

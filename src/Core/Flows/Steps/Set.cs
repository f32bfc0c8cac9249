using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Writes variables and fields of the contact, in the order of the file. A text that is nothing but one placeholder keeps the type of what fills it; <c>null</c> empties.</summary>
/// <example>
/// remember:
///   set:
///     visits: 1
///     greeted: true
///     previous_segment: "{{ contact.segment }}"
///     contact.segment: returning
///   then: end
/// </example>
internal sealed record Set(KeyValuePair<SavePath, Shape>[] Writes) : StepKind
{
    public static StepKind Read(Node node, FlowChecks checks)
    {
        if (node is not Node.Map { Entries.Count: > 0 } map || map.Entries.Count > checks.Limits.Fields)
        {
            return checks.Error(node.At, $"Expected up to {checks.Limits.Fields} variables or fields with their values, not {node.Word}.", new Set([]));
        }

        return new Set([.. map.Entries.Select(entry => KeyValuePair.Create(SavePath.Read(entry.Key, checks), Shape.Read(entry.Value, checks)))]);
    }

    public override Way Enter(TurnDraft turn)
    {
        foreach (var (path, value) in Writes)
        {
            turn.Save(path, value.Fill(turn));
        }

        return Way.Succeeds;
    }
}

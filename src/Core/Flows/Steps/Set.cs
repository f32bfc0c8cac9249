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
    public static Reader<StepKind> Read =>
        Several.Entries(limits => limits.Fields, "variables or fields with their values", SavePath.Read, Shape.Read).Select<StepKind>(writes => new Set(writes));

    public override Way Enter(TurnDraft turn)
    {
        foreach (var (path, value) in Writes)
        {
            turn.Save(path, value.Fill(turn));
        }

        return Way.Succeeds;
    }
}

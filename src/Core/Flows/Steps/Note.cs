using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Leaves a note to the people who will read the conversation; the customer does not see it.</summary>
/// <attribute name="text">What the note says.</attribute>
/// <example>
/// tell-them:
///   note: { text: "Asked for a refund of order {{ contact.last_order }}." }
///   then: end
/// </example>
internal sealed record Note(Template Text) : StepKind
{
    public static Reader<StepKind> Read => new("a note", from => new Note(from.Required("text", Template.ReadSome, Template.Empty)));

    public override Way Enter(TurnDraft turn)
    {
        turn.Do(new FlowEffect.Note(turn.Fill(Text)));
        return Way.Succeeds;
    }
}

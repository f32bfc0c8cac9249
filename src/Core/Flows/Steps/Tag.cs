using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Gives the contact tags, and takes some. They are kept beyond the conversation, in lower case; conditions read them as a list, as in
/// <c>contact.tags: { contains: vip }</c>. A tag that changes may start another flow once this one is over.
/// </summary>
/// <example>
/// mark-him:
///   tag: { add: [vip, "likes {{ contact.last_order | default:us }}"], remove: prospect }
///   then: end
/// </example>
internal sealed record Tag(Template[] Add, Template[] Remove) : StepKind
{
    public static StepKind Read(Node node, FlowChecks checks) => Attributes.Read(node, "a tag", checks, from =>
    {
        if (!from.Has("add") && !from.Has("remove"))
        {
            checks.Error(from.At, "A tag names tags to 'add' or to 'remove'.");
        }

        return new Tag(from.Optional("add", NamesOf, []), from.Optional("remove", NamesOf, []));
    });

    public override Way Enter(TurnDraft turn)
    {
        foreach (var tag in Remove)
        {
            turn.Tag(turn.Fill(tag), added: false);
        }

        foreach (var tag in Add)
        {
            turn.Tag(turn.Fill(tag), added: true);
        }

        return Way.Succeeds;
    }

    private static Template[] NamesOf(Node node, FlowChecks checks) => node is Node.List
        ? Several.Items(node, checks, checks.Limits.Tags, "tags", Template.ReadSome)
        : [Template.ReadSome(node, checks)];
}

using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Gives the contact tags, and takes some. They are kept beyond the conversation, in lower case; conditions read them as a list, as in
/// <c>contact.tags: { contains: vip }</c>. A tag that changes may start another flow once this one is over.
/// </summary>
/// <attribute name="add">The tag that the contact gets, or several.</attribute>
/// <attribute name="remove">The tag that he loses, or several.</attribute>
/// <example>
/// mark-him:
///   tag: { add: [vip, "likes {{ contact.last_order | default:us }}"], remove: prospect }
///   then: end
/// </example>
internal sealed record Tag(Template[] Add, Template[] Remove) : StepKind
{
    public static Reader<StepKind> Read => new("a tag", from => new Tag(from.Optional("add", NamesOf, []), from.Optional("remove", NamesOf, [])).Checked(from));

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

    private static Reader<Template[]> NamesOf => Several.OneOrItems(limits => limits.Tags, "tags", Template.ReadSome);

    private Tag Checked(Attributes from) => from.Has("add") || from.Has("remove")
        ? this
        : from.Checks.Error(from.At, "A tag names tags to 'add' or to 'remove'.", this);
}

using Messaging.Flows.Answers;
using Messaging.Flows.Conditions;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads what starts a flow: one trigger, and beside it <c>if</c> and <c>once</c>.</summary>
internal static class StartReader
{
    private static readonly FlowTrigger Usual = new FlowTrigger.Opened(OpenedBy.Contact);

    private static readonly Dictionary<string, Func<Attributes, FlowTrigger>> Triggers = new()
    {
        ["conversation"] = Conversation,
        ["message"] = from => Only(from, "message", new FlowTrigger.Message()),
        ["keyword"] = from => new FlowTrigger.Keyword([.. from.Required("keyword", WordsOf, [])]),
        ["ad"] = from => new FlowTrigger.Ad([.. from.Required("ad", ReferencesOf, [])]),
        ["tag"] = from => from.Required("tag", TagOf, Usual),
        ["field"] = from => new FlowTrigger.Field(from.Required("field", FieldOf, "")),
        ["shortcut"] = from => Only(from, "shortcut", new FlowTrigger.Shortcut()),
        ["event"] = from => new FlowTrigger.Event(from.Required("event", Scalars.Name, "")),
        ["flow"] = from => Only(from, "flow", new FlowTrigger.AnotherFlow()),
    };

    private static readonly Dictionary<string, bool> Conversations = new() { ["opened"] = true, ["closed"] = false };

    private static readonly Dictionary<string, OpenedBy> Openers = new()
    {
        ["contact"] = OpenedBy.Contact,
        ["company"] = OpenedBy.Company,
        ["anyone"] = OpenedBy.Anyone,
    };

    private static readonly Dictionary<string, bool> OnceFor = new() { ["contact"] = true };

    public static FlowStart None { get; } = new(Usual);

    public static FlowStart Read(Node node, FlowChecks checks) => Attributes.Read(node, "a start", checks, from => new FlowStart(TriggerOf(from))
    {
        If = from.Optional("if", (condition, _) => Condition.Read(condition, checks), (Condition?)null),
        OncePerContact = from.Optional("once", Scalars.OneOf(OnceFor, false), false),
    });

    private static FlowTrigger TriggerOf(Attributes from)
    {
        var named = from.Names.Where(Triggers.ContainsKey).ToList();
        foreach (var second in named.Skip(1))
        {
            from.Checks.Error(from.Of(second), $"A flow has one trigger, and '{named[0]}' is it already.");
        }

        return named switch
        {
            [] => from.Checks.Error(from.At, $"A start names what starts the flow: one of {string.Join(", ", Triggers.Keys)}.", Usual),
            [var only] => Triggers[only](from),
            _ => named.Select(name => Triggers[name](from)).ToList()[0],
        };
    }

    private static FlowTrigger Conversation(Attributes from) => from.Required("conversation", Scalars.OneOf(Conversations, true), true)
        ? new FlowTrigger.Opened(from.Optional("by", Scalars.OneOf(Openers, OpenedBy.Contact), OpenedBy.Contact))
        : new FlowTrigger.Closed();

    private static FlowTrigger Only(Attributes from, string name, FlowTrigger trigger) =>
        from.Required(name, (node, checks) => IsTrue(node) || checks.Error(node.At, $"Expected true, not {node.Word}.", true), true) ? trigger : Usual;

    private static string[] WordsOf(Node node, FlowChecks checks) => node is Node.List
        ? Several.Items(node, checks, checks.Limits.Fields, "words", WordOf)
        : [WordOf(node, checks)];

    private static string WordOf(Node node, FlowChecks checks) => PlainWords.Of(Scalars.Text(node, checks));

    private static string[] ReferencesOf(Node node, FlowChecks checks) => IsTrue(node)
        ? []
        : Several.Items(node, checks, checks.Limits.Fields, "references of links or advertisements, or true for any advertisement", Scalars.Text);

    private static FlowTrigger TagOf(Node node, FlowChecks checks) => Attributes.Read(node, "a tag trigger", checks, from =>
    {
        if (from.Has("added") == from.Has("removed"))
        {
            checks.Error(from.At, "A tag trigger names a tag that is either 'added' or 'removed'.");
        }

        var (added, removed) = (from.Optional("added", Scalars.Tag, ""), from.Optional("removed", Scalars.Tag, ""));
        return new FlowTrigger.Tag(from.Has("added") ? added : removed, from.Has("added"));
    });

    private static string FieldOf(Node node, FlowChecks checks) => node is Node.Scalar scalar && ValuePath.Parse(scalar.Text) is { Root: Roots.Contact, Rest: [var field] }
        ? field
        : checks.Error(node.At, $"Expected a field of the contact such as contact.segment, not {node.Word}.", "");

    private static bool IsTrue(Node node) => node is Node.Scalar { Plain: true, Text: "true" };
}

using Messaging.Flows.Answers;
using Messaging.Flows.Conditions;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads what starts a flow: one trigger, and beside it <c>if</c> and <c>once</c>.</summary>
internal static class StartReader
{
    private const string By = "by";

    private static readonly FlowTrigger Usual = new FlowTrigger.Opened(OpenedBy.Contact);

    private static readonly Dictionary<string, Reader<FlowTrigger>> Triggers = new()
    {
        ["conversation"] = Scalars.OneOf(new() { ["opened"] = Usual, ["closed"] = new FlowTrigger.Closed() }, Usual),
        ["message"] = True(new FlowTrigger.Message()),
        ["keyword"] = Several.OneOrItems(limits => limits.Fields, "words", Scalars.Text.Select(PlainWords.Of)).Select<FlowTrigger>(words => new FlowTrigger.Keyword([.. words])),
        ["ad"] = References.Select<FlowTrigger>(references => new FlowTrigger.Ad([.. references])),
        ["tag"] = new Reader<FlowTrigger>("a tag trigger", TagOf).ExplainedBy(typeof(FlowTrigger.Tag)),
        ["field"] = Field.Select<FlowTrigger>(field => new FlowTrigger.Field(field)),
        ["shortcut"] = True(new FlowTrigger.Shortcut()),
        ["event"] = Scalars.Name.Select<FlowTrigger>(name => new FlowTrigger.Event(name)),
        ["flow"] = True(new FlowTrigger.AnotherFlow()),
    };

    private static readonly Dictionary<string, OpenedBy> Openers = new()
    {
        ["contact"] = OpenedBy.Contact,
        ["company"] = OpenedBy.Company,
        ["anyone"] = OpenedBy.Anyone,
    };

    private static readonly Dictionary<string, bool> OnceFor = new() { ["contact"] = true };

    public static FlowStart None { get; } = new(Usual);

    public static Reader<FlowStart> Read => new("a start", from => new FlowStart(TriggerOf(from))
    {
        If = from.Optional("if", Condition.Read),
        OncePerContact = from.Optional("once", Scalars.OneOf(OnceFor, false), false),
    });

    private static FlowTrigger TriggerOf(Attributes from)
    {
        string[] names = [.. Triggers.Keys];
        from.OneOf(names, $"A start names what starts the flow, and only one thing: {string.Join(", ", names)}.");
        var trigger = names.Select(name => from.Optional(name, Triggers[name])).ToList().Find(named => named is not null) ?? Usual;
        var by = from.Optional(By, Scalars.OneOf(Openers, OpenedBy.Contact), OpenedBy.Contact);
        return trigger is FlowTrigger.Opened ? new FlowTrigger.Opened(by)
            : from.Has(By) ? from.Checks.Error(from.Of(By), $"'{By}' goes with 'conversation: opened' alone.", trigger)
            : trigger;
    }

    private static FlowTrigger.Tag TagOf(Attributes from)
    {
        from.OneOf(["added", "removed"], "A tag trigger names a tag that is either 'added' or 'removed'.");
        var (added, removed) = (from.Optional("added", Scalars.Tag, ""), from.Optional("removed", Scalars.Tag, ""));
        return new FlowTrigger.Tag(from.Has("added") ? added : removed, from.Has("added"));
    }

    private static Reader<FlowTrigger> True(FlowTrigger trigger) => new(
        new Form.YesNo(), (node, checks) => IsTrue(node) ? trigger : checks.Error(node.At, $"Expected true, not {node.Word}.", trigger));

    private static Reader<string[]> References
    {
        get
        {
            var named = Several.Items(limits => limits.Fields, "references of links or advertisements, or true for any advertisement", Scalars.Text);
            return new(new Form.Either(new Form.YesNo(), named.Form), (node, checks) => IsTrue(node) ? [] : named.From(node, checks));
        }
    }

    private static Reader<string> Field => new(
        new Form.Text("contact.field", @"contact\.[A-Za-z0-9_-]+"),
        (node, checks) => node is Node.Scalar scalar && ValuePath.Parse(scalar.Text) is { Root: Roots.Contact, Rest: [var name] }
            ? name
            : checks.Error(node.At, $"Expected a field of the contact such as contact.segment, not {node.Word}.", ""));

    private static bool IsTrue(Node node) => node is Node.Scalar { Plain: true, Text: "true" };
}

using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads what a flow takes and gives: names with their types, or with <c>{ type: number, optional: true }</c>.</summary>
internal static class ParameterReader
{
    public static Reader<FlowParameter[]> Inputs => All((name, checks) =>
    {
        if (SavePath.Read.From(name, checks).OfContact)
        {
            checks.Error(name.At, "An input is a variable of the flow; fields of the contact need not be given.");
        }
    });

    public static Reader<FlowParameter[]> Results => All((name, checks) => checks.Gives(name));

    private static Reader<ValueType> Type => Scalars.OneOf(ValueTypes.Words, ValueType.Any);

    private static Reader<FlowParameter> Detailed => new("a parameter", from => new FlowParameter(
        "", from.Required("type", Type, ValueType.Any), from.Optional("optional", Scalars.YesNo, false)));

    private static Reader<FlowParameter[]> All(Action<Node.Scalar, FlowChecks> declare) => Several.Entries(
        limits => limits.Fields,
        "names with their types",
        SavePath.Read.Form,
        new Form.Either(Type.Form, Detailed.Form),
        (entry, checks) =>
        {
            declare(entry.Key, checks);
            return entry.Value is Node.Map
                ? Detailed.From(entry.Value, checks) with { Name = entry.Key.Text }
                : new FlowParameter(entry.Key.Text, Type.From(entry.Value, checks), Optional: false);
        });
}

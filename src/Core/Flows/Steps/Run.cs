using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Runs another flow and goes on once that is over. It begins with what <c>with</c> gives to its <c>inputs</c>; its <c>results</c> are kept where <c>save</c>
/// says. It has variables of its own, and belongs to this flow's version. Leaves by <c>failed</c> when an input is not of its type, or the other flow cannot go on.
/// </summary>
/// <attribute name="flow">The flow, by its name.</attribute>
/// <attribute name="with">What it begins with, by the names of its inputs.</attribute>
/// <attribute name="save">Variables, or fields of the contact, that keep its results, by their names.</attribute>
/// <outcome name="failed">An input was not of its type, or the other flow could not go on.</outcome>
/// <example>
/// who:
///   run:
///     flow: identify
///     with: { reason: "{{ contact.topic }}" }
///     save: { number: customer_number }
///   outcomes: { failed: end }
///   then: end
/// </example>
internal sealed record Run(Run.Named Target, Run.Given[] With, Run.Taken[] Save) : StepKind
{
    public override IReadOnlyList<string> MayRoute => [Failed];

    public static Reader<StepKind> Read => new("a run", from => new Run(
        from.Required("flow", Named.Read, new Named("", from.At)),
        from.Optional("with", Given.ReadAll, []),
        from.Optional("save", Taken.ReadAll, [])));

    public override Way Enter(TurnDraft turn)
    {
        var flow = turn.Flow.SubFlows[Target.Flow];
        var inputs = new Dictionary<string, Value>();
        foreach (var input in flow.Inputs)
        {
            var given = With.FirstOrDefault(given => given.Input == input.Name)?.Value.Fill(turn) ?? Value.None;
            if (given.IsKnown && given.As(input.Type) is { } value)
            {
                inputs[input.Name] = value;
            }
            else if (given.IsKnown || !input.Optional)
            {
                return new Way.Leaves(Failed, given.IsKnown ? $"The input '{input.Name}' is no {input.Type.Word()}." : $"There is nothing for the input '{input.Name}'.");
            }
        }

        return new Way.Runs(flow, inputs);
    }

    /// <summary>The other flow is over.</summary>
    /// <param name="flow">That flow.</param>
    /// <param name="variables">What it kept.</param>
    /// <param name="turn">The turn, back in this flow.</param>
    public Way Returned(Flow flow, Variables variables, TurnDraft turn)
    {
        foreach (var (result, path) in Save)
        {
            var type = flow.Results.First(one => one.Name == result).Type;
            var value = variables[result];
            if (value.IsKnown && value.As(type) is null)
            {
                turn.Warn($"The result '{result}' of {flow.Id} is no {type.Word()}.");
            }

            turn.Save(path, value.As(type) ?? Value.None);
        }

        return Way.Succeeds;
    }

    internal sealed record Named(string Flow, Mark At)
    {
        public static Reader<Named> Read => new(Scalars.Name.Form, (node, checks) => new(Scalars.Name.From(node, checks), node.At));
    }

    internal sealed record Given(string Input, Mark At, Shape Value)
    {
        public static Reader<Given[]> ReadAll => Several.Entries(
            limits => limits.Fields, "inputs with their values", Scalars.Text.Form, Shape.Read.Form, (entry, checks) => new Given(entry.Key.Text, entry.Key.At, Shape.Read.From(entry.Value, checks)));
    }

    internal sealed record Taken(string Result, Mark At, SavePath Path)
    {
        public static Reader<Taken[]> ReadAll => Several.Entries(
            limits => limits.Fields, "results with where to keep them", Scalars.Text.Form, SavePath.Read.Form, (entry, checks) => new Taken(entry.Key.Text, entry.Key.At, SavePath.Read.From(entry.Value, checks)));

        public void Deconstruct(out string result, out SavePath path) => (result, path) = (Result, Path);
    }
}

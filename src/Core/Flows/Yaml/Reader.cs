namespace Messaging.Flows.Yaml;

/// <summary>
/// Reads a value of a flow's file, and says which form that has to have. What is wrong is reported, and something harmless returned, so that reading goes on
/// and all errors come at once.
/// </summary>
internal sealed record Reader<T>(Form Form, Func<Node, FlowChecks, T> From)
{
    /// <summary>Reads a map of attributes: those that <paramref name="read"/> asks for, and no others. Its form is found by asking, too.</summary>
    public Reader(string owner, Func<Attributes, T> read)
        : this(
            new Form.Named(owner, () => DescribedAttributes.Of(read)),
            (node, checks) => WrittenAttributes.Read(node, owner, checks, read))
    {
    }

    /// <summary>The same, where a doc comment explains its attributes that is not that of what is made of them.</summary>
    public Reader<T> ExplainedBy(Type type) => this with { Form = ((Form.Named)Form) with { Made = type } };

    /// <summary>The same, with one more look at what was read.</summary>
    public Reader<T> Checked(Action<T, FlowChecks> check) => new(Form, (node, checks) =>
    {
        var value = From(node, checks);
        check(value, checks);
        return value;
    });

    /// <summary>The same form, and something else made of what was read.</summary>
    public Reader<TOther> Select<TOther>(Func<T, TOther> make) => new(Form, (node, checks) => make(From(node, checks)));
}

namespace Messaging.Flows.Yaml;

/// <summary>Readers for lists and maps of one kind of thing.</summary>
internal static class Several
{
    /// <summary>A list of at least one. The error names what it should hold.</summary>
    public static Reader<T[]> Items<T>(Func<FlowLimits, int> most, string what, Reader<T> item) => new(
        new Form.List(item.Form, most(FlowLimits.Default)),
        (node, checks) => node is Node.List { Items.Count: > 0 } list && list.Items.Count <= most(checks.Limits)
            ? [.. list.Items.Select(one => item.From(one, checks))]
            : checks.Error(node.At, $"Expected a list of 1 to {most(checks.Limits)} {what}, not {node.Word}.", Array.Empty<T>()));

    /// <summary>One, or a list of several.</summary>
    public static Reader<T[]> OneOrItems<T>(Func<FlowLimits, int> most, string what, Reader<T> item)
    {
        var items = Items(most, what, item);
        return new(
            new Form.Either(item.Form, items.Form),
            (node, checks) => node is Node.List ? items.From(node, checks) : [item.From(node, checks)]);
    }

    /// <summary>A map of at least one. The error names what it should hold.</summary>
    public static Reader<KeyValuePair<TName, TValue>[]> Entries<TName, TValue>(
        Func<FlowLimits, int> most, string what, Reader<TName> name, Reader<TValue> value) =>
        Entries(most, what, name.Form, value.Form, (entry, checks) => KeyValuePair.Create(name.From(entry.Key, checks), value.From(entry.Value, checks)));

    /// <summary>The same, where a value cannot be read without its name.</summary>
    public static Reader<T[]> Entries<T>(Func<FlowLimits, int> most, string what, Form name, Form value, Func<Node.Entry, FlowChecks, T> read) => new(
        new Form.Map(name, value, most(FlowLimits.Default)),
        (node, checks) => node is Node.Map { Entries.Count: > 0 } map && map.Entries.Count <= most(checks.Limits)
            ? [.. map.Entries.Select(entry => read(entry, checks))]
            : checks.Error(node.At, $"Expected a map of 1 to {most(checks.Limits)} {what}, not {node.Word}.", Array.Empty<T>()));
}

namespace Messaging.Flows.Yaml;

/// <summary>Readers for lists and maps of one kind of thing.</summary>
internal static class Several
{
    /// <summary>A list of at least one. The error names what it should hold.</summary>
    public static T[] Items<T>(Node node, FlowChecks checks, int most, string what, NodeReader<T> read) =>
        node is Node.List { Items.Count: > 0 } list && list.Items.Count <= most
            ? [.. list.Items.Select(item => read(item, checks))]
            : checks.Error(node.At, $"Expected a list of 1 to {most} {what}, not {node.Word}.", Array.Empty<T>());

    /// <summary>A map of at least one. The error names what it should hold.</summary>
    public static T[] Entries<T>(Node node, FlowChecks checks, int most, string what, Func<Node.Entry, T> read) =>
        node is Node.Map { Entries.Count: > 0 } map && map.Entries.Count <= most
            ? [.. map.Entries.Select(read)]
            : checks.Error(node.At, $"Expected a map of 1 to {most} {what}, not {node.Word}.", Array.Empty<T>());
}

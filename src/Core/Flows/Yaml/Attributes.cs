namespace Messaging.Flows.Yaml;

/// <summary>Reads a value of a flow's file. What is wrong is reported, and something harmless returned, so that reading goes on and all errors come at once.</summary>
internal delegate T NodeReader<out T>(Node node, FlowChecks checks);

/// <summary>The attributes of one thing in a flow's file. Whatever nobody asked for in the end is an error.</summary>
internal sealed class Attributes
{
    private readonly Node _node;
    private readonly string _owner;
    private readonly Dictionary<string, Node.Entry> _entries;
    private readonly List<string> _known = [];

    private Attributes(Node node, string owner, FlowChecks checks)
    {
        _node = node;
        _owner = owner;
        Checks = checks;
        _entries = node is Node.Map map ? map.Entries.ToDictionary(entry => entry.Key.Text) : [];
    }

    public FlowChecks Checks { get; }

    public Mark At => _node.At;

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Reads a map with the names that <paramref name="read"/> asks for, and no others.</summary>
    public static T Read<T>(Node node, string owner, FlowChecks checks, Func<Attributes, T> read)
    {
        var attributes = new Attributes(node, owner, checks);
        if (node is not Node.Map)
        {
            // The missing attributes are not reported beside it: one mistake, one error.
            checks.Error(node.At, $"Expected the attributes of {owner} as a map, not {node.Word}.");
            return read(new(node, owner, new FlowChecks("", checks.Limits)));
        }

        var result = read(attributes);
        attributes.RefuseOthers();
        return result;
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    public Mark Of(string name) => _entries.TryGetValue(name, out var entry) ? entry.Key.At : At;

    public T Required<T>(string name, NodeReader<T> read, T whenMissing)
    {
        _known.Add(name);
        return _entries.TryGetValue(name, out var entry)
            ? read(entry.Value, Checks)
            : Checks.Error(At, $"{char.ToUpperInvariant(_owner[0])}{_owner[1..]} needs '{name}'.", whenMissing);
    }

    public T Optional<T>(string name, NodeReader<T> read, T whenMissing)
    {
        _known.Add(name);
        return _entries.TryGetValue(name, out var entry) ? read(entry.Value, Checks) : whenMissing;
    }

    private void RefuseOthers()
    {
        foreach (var entry in _entries.Values.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            Checks.Error(entry.Key.At, $"'{entry.Key.Text}' is no attribute of {_owner}.{Nearest.Hint(entry.Key.Text, _known)}");
        }
    }
}

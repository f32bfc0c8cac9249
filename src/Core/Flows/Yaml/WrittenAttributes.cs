namespace Messaging.Flows.Yaml;

/// <summary>The attributes that somebody wrote. Whatever nobody asked for in the end is an error.</summary>
internal sealed class WrittenAttributes : Attributes
{
    private readonly Node _node;
    private readonly string _owner;
    private readonly Dictionary<string, Node.Entry> _entries;
    private readonly List<string> _known = [];

    private WrittenAttributes(Node node, string owner, FlowChecks checks)
        : base(checks)
    {
        _node = node;
        _owner = owner;
        _entries = node is Node.Map map ? map.Entries.ToDictionary(entry => entry.Key.Text) : [];
    }

    public override Mark At => _node.At;

    public static T Read<T>(Node node, string owner, FlowChecks checks, Func<Attributes, T> read)
    {
        if (node is not Node.Map)
        {
            // The missing attributes are not reported beside it: one mistake, one error.
            checks.Error(node.At, $"Expected the attributes of {owner} as a map, not {node.Word}.");
            return read(new WrittenAttributes(node, owner, new FlowChecks("", checks.Limits)));
        }

        var attributes = new WrittenAttributes(node, owner, checks);
        var result = read(attributes);
        attributes.RefuseOthers();
        return result;
    }

    public override bool Has(string name) => _entries.ContainsKey(name);

    public override Mark Of(string name) => _entries.TryGetValue(name, out var entry) ? entry.Key.At : At;

    public override T Required<T>(string name, Reader<T> reader, T whenMissing)
    {
        _known.Add(name);
        return _entries.TryGetValue(name, out var entry)
            ? reader.From(entry.Value, Checks)
            : Checks.Error(At, $"{char.ToUpperInvariant(_owner[0])}{_owner[1..]} needs '{name}'.", whenMissing);
    }

    public override T Optional<T>(string name, Reader<T> reader, T whenMissing)
    {
        _known.Add(name);
        return _entries.TryGetValue(name, out var entry) ? reader.From(entry.Value, Checks) : whenMissing;
    }

    public override void OneOf(IReadOnlyList<string> names, string otherwise)
    {
        if (names.Count(Has) != 1)
        {
            Checks.Error(At, otherwise);
        }
    }

    public override T Variant<T>(string name, Dictionary<string, Func<Attributes, T>> variants, Func<Attributes, T> whenWrong) =>
        Required(name, Scalars.OneOf(variants, whenWrong), whenWrong)(this);

    private void RefuseOthers()
    {
        foreach (var entry in _entries.Values.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            Checks.Error(entry.Key.At, $"'{entry.Key.Text}' is no attribute of {_owner}.{Nearest.Hint(entry.Key.Text, _known)}");
        }
    }
}

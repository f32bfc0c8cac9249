namespace Messaging.Flows;

/// <summary>The variables of a flow: as they were, and over them what this turn has written.</summary>
internal sealed class Variables(IReadOnlyDictionary<string, Value> before, FlowLimits limits)
{
    private Dictionary<string, Value>? _written;
    private long _size;

    public IReadOnlyDictionary<string, Value> All => _written ?? before;

    public Value this[string name] => All.GetValueOrDefault(name, Value.None);

    /// <summary>Writes a variable. If the run would become too large it holds nothing instead.</summary>
    public bool Write(string name, Value value)
    {
        if (_written is null)
        {
            _written = new(before);
            _size = _written.Sum(kept => ValueSize.Of(kept.Key, kept.Value, limits));
        }

        var others = _size - (_written.TryGetValue(name, out var old) ? ValueSize.Of(name, old, limits) : 0);
        var size = ValueSize.Of(name, value, limits);
        var fits = size <= limits.VariableChars && others + size <= limits.VariablesChars;
        if (fits && value is not Value.Nothing)
        {
            _written[name] = value;
            _size = others + size;
        }
        else
        {
            _ = _written.Remove(name);
            _size = others;
        }

        return fits;
    }
}

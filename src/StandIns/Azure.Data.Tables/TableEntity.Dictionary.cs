#nullable disable
using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object>
{
    public ICollection<string> Keys => _values.Keys;

    ICollection<object> IDictionary<string, object>.Values => _values.Values;

    public int Count => _values.Count;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object this[string key]
    {
        get => Find(key);
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            _values[key] = value is not null && _values.GetValueOrDefault(key) is { } old ? Coerced(old, value) : value;
        }
    }

    public void Add(string key, object value) => this[key] = value;

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, out object value) => _values.TryGetValue(key, out value);

    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_values).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>A number may grow into a wider type and an int goes into what is there; no other change of type is taken.</summary>
    private static object Coerced(object old, object value) => (old, value) switch
    {
        _ when old.GetType().IsInstanceOfType(value) => value,
        (int, long or double) => value,
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        _ => throw new InvalidOperationException($"A {value.GetType()} cannot take the place of a {old.GetType()}."),
    };
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Messaging.Functions.Storage;

/// <summary>What this process knows of rows that it wrote, to spare reading them. It may be out of date and may be forgotten at any moment: whoever relies on it must find out by an ETag, or lose nothing.</summary>
/// <param name="most">How many values are kept at most.</param>
internal sealed class Remembered<TKey, TValue>(int most = 100_000)
    where TKey : notnull
{

    private readonly ConcurrentDictionary<TKey, TValue> _values = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public void Set(TKey key, TValue value)
    {
        // Counting locks the whole dictionary: only when something is added.
        if (!_values.TryAdd(key, value))
        {
            _values[key] = value;
        }
        else if (_values.Count > most)
        {
            _values.Clear();
        }
    }

    public void Forget(TKey key) => _values.TryRemove(key, out _);
}

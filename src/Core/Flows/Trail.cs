using Messaging.Flows.Templates;

namespace Messaging.Flows;

/// <summary>The questions of a flow that the customer can go back to, and what came of them. Short: what is too long ago, or too much, is forgotten.</summary>
internal sealed class Trail(IReadOnlyList<Checkpoint>? before, FlowLimits limits)
{
    private List<Checkpoint>? _changed;

    public IReadOnlyList<Checkpoint>? Checkpoints => _changed ?? before;

    public int Count => Checkpoints?.Count ?? 0;

    /// <summary>A question is asked.</summary>
    public void Asked(string step) => Add(new Checkpoint(step, new Dictionary<string, Value>()));

    /// <summary>Something is written that held this before.</summary>
    public void Writes(string name, Value held)
    {
        if (Count > 0 && !Checkpoints![^1].Before.ContainsKey(name))
        {
            var last = Take();
            Add(last with { Before = new Dictionary<string, Value>(last.Before) { [name] = held } });
        }
    }

    /// <summary>What the contact's fields held when the first question was asked, as far as they were written since.</summary>
    public IEnumerable<KeyValuePair<string, Value>> OfContact() =>
        (Checkpoints ?? []).SelectMany(checkpoint => checkpoint.Before).Where(held => SavePath.Of(held.Key).OfContact).DistinctBy(held => held.Key);

    /// <summary>Takes the last question away.</summary>
    public Checkpoint Take()
    {
        _changed ??= [.. before!];
        var last = _changed[^1];
        _changed.RemoveAt(_changed.Count - 1);
        return last;
    }

    private void Add(Checkpoint checkpoint)
    {
        _changed ??= [.. before ?? []];
        _changed.Add(checkpoint);
        while (_changed.Count > limits.QuestionsBack || (_changed.Count > 0 && _changed.Sum(Size) > limits.VariableChars))
        {
            _changed.RemoveAt(0);
        }
    }

    private long Size(Checkpoint checkpoint) => checkpoint.Before.Sum(held => ValueSize.Of(held.Key, held.Value, limits));
}

namespace Messaging.Flows.Intents;

/// <summary>
/// Finds what somebody wants by how much his words look like examples of it: the cosine between the counts of their letter pieces. A piece that all intents have
/// in their examples ("I want to") weighs less than one that only one has. Pure, and made once when the flow is read.
/// </summary>
internal sealed class IntentMatcher
{
    private readonly string[] _intents;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Example, double Share)>> _examplesWith = new(StringComparer.Ordinal);
    private readonly List<int> _intentOf = [];
    private readonly double _weightOfUnknown;

    /// <param name="intents">Names with their examples.</param>
    public IntentMatcher(IReadOnlyList<(string Name, IReadOnlyList<string> Examples)> intents)
    {
        _intents = [.. intents.Select(intent => intent.Name)];
        var grams = intents.Select(intent => intent.Examples.Select(Grams.Of).ToList()).ToList();
        foreach (var gram in grams.SelectMany(examples => examples.SelectMany(example => example.Keys).Distinct()).CountBy(gram => gram))
        {
            _weights[gram.Key] = Math.Log(1 + ((double)intents.Count / gram.Value));
        }

        _weightOfUnknown = Math.Log(1 + intents.Count);
        foreach (var (intent, examples) in grams.Index())
        {
            foreach (var example in examples)
            {
                Add(intent, example);
            }
        }
    }

    /// <summary>How alike the words are to the best example of each intent, from 0 to 1; the best intent first.</summary>
    public IReadOnlyList<(string Intent, double Likeness)> Rank(string words)
    {
        var said = Grams.Of(words);
        var length = Length(said);
        var likeness = new double[_intentOf.Count];
        foreach (var (gram, count) in said)
        {
            foreach (var (example, share) in _examplesWith.GetValueOrDefault(gram, []))
            {
                likeness[example] += share * Weighted(gram, count) / length;
            }
        }

        return [.. _intents.Select((name, intent) => (name, likeness.Where((_, example) => _intentOf[example] == intent).DefaultIfEmpty().Max()))
            .OrderByDescending(ranked => ranked.Item2)];
    }

    private void Add(int intent, Dictionary<string, int> example)
    {
        var length = Length(example);
        foreach (var (gram, count) in example)
        {
            if (!_examplesWith.TryGetValue(gram, out var examples))
            {
                _examplesWith[gram] = examples = [];
            }

            examples.Add((_intentOf.Count, Weighted(gram, count) / length));
        }

        _intentOf.Add(intent);
    }

    private double Weighted(string gram, int count) => Math.Sqrt(count) * _weights.GetValueOrDefault(gram, _weightOfUnknown);

    private double Length(Dictionary<string, int> grams) => Math.Sqrt(grams.Sum(gram => Math.Pow(Weighted(gram.Key, gram.Value), 2)));
}

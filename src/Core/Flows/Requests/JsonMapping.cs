namespace Messaging.Flows.Requests;

/// <summary>What reading a JSON answer came to.</summary>
public abstract record JsonMapping
{
    private JsonMapping()
    {
    }

    /// <summary>It could be read.</summary>
    /// <param name="Found">The values, by the names of the map; nothing where there is none.</param>
    public sealed record Values(IReadOnlyDictionary<string, Value> Found) : JsonMapping;

    /// <summary>It could not.</summary>
    /// <param name="Code">What is wrong, in a word: not-json, too-large, bad-path.</param>
    /// <param name="Detail">What is wrong, in a sentence without anything of the answer.</param>
    public sealed record Refused(string Code, string Detail) : JsonMapping;
}

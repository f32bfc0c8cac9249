namespace Messaging.Flows;

/// <summary>What people call a flow.</summary>
/// <param name="Texts">The title by language; under an empty language where it is the same in all.</param>
public sealed record FlowTitle(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The title in a language; in the first one that was written where that lacks.</summary>
    /// <param name="language">The language, as in BCP 47.</param>
    public string In(string language) => Texts.TryGetValue(language, out var text) ? text : Texts.Values.First();
}

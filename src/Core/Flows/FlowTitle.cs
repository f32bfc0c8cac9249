using Messaging.Tongues;

namespace Messaging.Flows;

/// <summary>What people call a flow, or say of it.</summary>
/// <param name="Texts">The words by language; under an empty language where it is the same in all.</param>
public sealed record FlowTitle(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The words in a language; where that lacks in the language without its region, and at last in the first one that was written.</summary>
    /// <param name="language">The language, as in BCP 47.</param>
    public string In(string language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(LanguageTag.Primary(language), out text) ? text : Texts.Values.First();
}

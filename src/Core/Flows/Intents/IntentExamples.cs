using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Intents;

/// <summary>What customers say who want one thing; in any languages, for a customer may write in another one than he is answered in.</summary>
internal sealed record IntentExamples(string Name, string[] Texts, Mark At)
{
    private const int Most = 200;

    public static Reader<IntentExamples[]> Read => Several.Entries(
        limits => limits.Options,
        "intents with their examples",
        Scalars.Name.Form,
        TextsOf.Form,
        (entry, checks) => new IntentExamples(Scalars.Name.From(entry.Key, checks), TextsOf.From(entry.Value, checks), entry.Key.At));

    private static Reader<string[]> TextsOf => new(new Form.Either(ListOf.Form, ByLanguage.Form), (node, checks) => node is Node.Map
        ? ByLanguage.From(node, checks)
        : ListOf.From(node, checks));

    private static Reader<string[]> ListOf => Several.OneOrItems(_ => Most, "examples of what customers say", Scalars.Text);

    private static Reader<string[]> ByLanguage =>
        Several.Entries(limits => limits.Fields, "languages with their examples", Languages.Tag, ListOf).Select(all => all.SelectMany(one => one.Value).ToArray());
}

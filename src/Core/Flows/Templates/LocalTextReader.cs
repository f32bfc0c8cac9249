using Messaging.Brands;
using Messaging.Channels;
using Messaging.Flows.Yaml;
using Messaging.Tongues;

namespace Messaging.Flows.Templates;

/// <summary>
/// Reads a text in its versions. Channels and tones are closed sets of words, and none of them is a language here, so that each key has one meaning:
/// a language whose code is a channel's name is written with its region, such as sms-FI.
/// </summary>
internal static class LocalTextReader
{
    private const string LanguagePattern = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static readonly Dictionary<string, Channel> Channels = Enum.GetValues<Channel>().ToDictionary(channel => channel.Name());

    public static Reader<LocalText> Read { get; } = new(new Form.Named("a text", TextForm) { Made = typeof(LocalText) }, (node, checks) =>
    {
        var versions = OfChannels(node, checks);
        if (node is Node.Map { Entries.Count: > 0 } map && map.Entries.All(entry => Channels.ContainsKey(entry.Key.Text)))
        {
            checks.Error(node.At, "The text says nothing on other channels; add one for all of them, by its language, such as en.");
        }

        return versions.Length > 0 ? new(versions) : LocalText.None;
    });

    private static LocalText.Version[] OfChannels(Node node, FlowChecks checks)
    {
        if (node is not Node.Map { Entries.Count: > 0 } map)
        {
            return OfLanguages(node, checks);
        }

        var (channels, others) = (map.Entries.Where(entry => Channels.ContainsKey(entry.Key.Text)), map.Entries.Where(entry => !Channels.ContainsKey(entry.Key.Text)).ToList());
        return
        [
            .. others.Count > 0 ? OfLanguages(new Node.Map(map.At, others), checks) : [],
            .. channels.SelectMany(entry => OfLanguages(entry.Value, checks).Select(version => version with { Channel = Channels[entry.Key.Text] })),
        ];
    }

    private static LocalText.Version[] OfLanguages(Node node, FlowChecks checks) =>
        node is Node.Map { Entries.Count: > 0 } map && !map.Entries.All(entry => ToneNames.All.ContainsKey(entry.Key.Text))
            ? [.. map.Entries.SelectMany(entry => OfTones(entry.Value, checks).Select(version => version with { Language = LanguageOf(entry.Key, checks) }))]
            : OfTones(node, checks);

    private static LocalText.Version[] OfTones(Node node, FlowChecks checks) => node switch
    {
        Node.Map { Entries.Count: > 0 } map => [.. map.Entries.Select(entry => new LocalText.Version("", Template.ReadSome.From(entry.Value, checks)) { Tone = ToneOf(entry.Key, checks) })],
        Node.Scalar => [new LocalText.Version("", Template.ReadSome.From(node, checks))],
        _ => checks.Error(node.At, $"Expected a text, or texts by language such as {{ en: Hello, fr: Bonjour }}, not {node.Word}.", Array.Empty<LocalText.Version>()),
    };

    private static string LanguageOf(Node.Scalar key, FlowChecks checks) =>
        ToneNames.All.ContainsKey(key.Text) ? checks.Error(key.At, $"The tone '{key.Text}' stands beside languages; write it inside of each, such as en: {{ {key.Text}: ... }}.", "en")
        : Channels.ContainsKey(key.Text) ? checks.Error(key.At, $"The channel '{key.Text}' stands inside of another; write it beside the languages.", "en")
        : LanguageTag.Is(key.Text) ? key.Text
        : checks.Error(key.At, $"'{key.Text}' is no language; expected a tag such as en or fr-CA.{Near(key.Text)}", "en");

    private static Tone ToneOf(Node.Scalar key, FlowChecks checks) => ToneNames.All.TryGetValue(key.Text, out var tone)
        ? tone
        : checks.Error(
            key.At,
            Channels.ContainsKey(key.Text) ? $"The channel '{key.Text}' stands inside of a language; write it beside the languages."
                : $"'{key.Text}' is no tone; inside of a language stands a text, or texts by tone: {string.Join(", ", ToneNames.All.Keys)}.",
            Tone.Any);

    private static string Near(string word) => Nearest.Hint(word, [.. Channels.Keys, .. ToneNames.All.Keys]) is var hint && hint.Contains('?') ? hint : "";

    private static Form.Either TextForm() => new(Template.ReadSome.Form, new Form.Attributes(
        [.. Channels.Keys.Select(channel => new Form.Attribute(channel, InLanguages, IsRequired: false)), .. Tones.All])
    {
        Least = 1,
        Others = new(new Form.Text("language", LanguagePattern), InTones, int.MaxValue),
    });

    private static Form.Named InLanguages => new("a text of a channel", () => new Form.Either(
        Template.ReadSome.Form, new Form.Attributes(Tones.All) { Least = 1, Others = new(new Form.Text("language", LanguagePattern), InTones, int.MaxValue) }));

    private static Form.Named InTones => new("a text of a language", () => new Form.Either(Template.ReadSome.Form, Tones));

    private static Form.Attributes Tones => new([.. ToneNames.All.Keys.Select(tone => new Form.Attribute(tone, Template.ReadSome.Form, IsRequired: false))]) { Least = 1 };
}

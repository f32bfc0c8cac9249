using Messaging.Brands;

namespace Messaging.Functions.Settings;

/// <summary>How the company's brands speak.</summary>
internal static class BrandSettings
{
    private const string Section = "Messaging:Brands";
    private const string One = $"{Section}:{{name}}";

    private static readonly Setting<bool> Emoji = new($"{One}:Emoji", Kinds.YesOrNo, "whether it uses emoji: an agent's reply with one is refused, and a flow's loses it", "false") { Default = "true" };

    private static readonly Setting<bool> Gifs = new($"{One}:Gifs", Kinds.YesOrNo, "whether it sends moving pictures", "false") { Default = "true" };

    private static readonly Setting<int> Bubble = new($"{One}:Bubble", Kinds.Number(40, 10_000), "the longest text of one message, in characters; a longer one comes in several", "300") { Default = "10000" };

    private static readonly Setting<Tone> Tone = new(
        $"{One}:Tone", Kinds.OneOf(Enum.GetValues<Tone>().Select(tone => (tone.ToString().ToLowerInvariant(), tone))), "how it addresses people", "formal") { Default = "any" };

    public static SettingGroup Group { get; } = new(
        "Brands", "A brand has a name, which accounts give. Texts of flows are checked at the start, those of agents when they are sent.", [Emoji, Gifs, Bubble, Tone]);

    /// <summary>Where a brand is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    public static IReadOnlyDictionary<string, Brand> Read(SettingsReading settings) => settings.Names(Section).ToDictionary(
        name => name,
        name => new Brand(name)
        {
            Emoji = settings.Get(Emoji, name),
            Gifs = settings.Get(Gifs, name),
            Bubble = settings.Get(Bubble, name),
            Tone = settings.Get(Tone, name),
        },
        StringComparer.Ordinal);
}

namespace Messaging.Brands;

/// <summary>Tones as flows and contacts call them; to have none in particular has no name.</summary>
public static class ToneNames
{
    /// <summary>The tones by their names.</summary>
    public static IReadOnlyDictionary<string, Tone> All { get; } = new Dictionary<string, Tone> { ["formal"] = Tone.Formal, ["informal"] = Tone.Informal };

    /// <summary>The tone of a name; nothing where the name is none.</summary>
    /// <param name="name">The name.</param>
    public static Tone? Of(string name) => All.TryGetValue(name, out var tone) ? tone : null;
}

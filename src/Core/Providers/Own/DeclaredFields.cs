using System.Globalization;
using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Own;

// An object of a declaration. A name that nobody knows is refused: what was misspelt would be a thing that the channel cannot show.
internal sealed class DeclaredFields
{
    private readonly JsonElement _element;
    private readonly string _path;

    public DeclaredFields(JsonElement element, string path)
    {
        (_element, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException(path.Length == 0 ? "An object of capabilities is expected." : $"{path.TrimEnd('.')}: an object is expected.");
        }
    }

    public void Only(params IReadOnlyCollection<string> known)
    {
        if (_element.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new FormatException($"{_path}{unknown} is unknown.{Nearest.Hint(unknown, known)}");
        }
    }

    public int Number(string name, int least, int most, int? otherwise = null) => Find(name) switch
    {
        null when otherwise is { } number => number,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) && number >= least && number <= most => number,
        _ => throw Missing(name, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}")),
    };

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } value => value.GetBoolean(),
        _ => throw Missing(name, "true or false"),
    };

    public IReadOnlyList<T>? Words<T>(string name, IReadOnlyDictionary<string, T> known) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(word => Known(word, known)) =>
            [.. list.EnumerateArray().Select(word => known[word.GetString()!])],
        _ => throw Missing(name, $"a list of {string.Join(", ", known.Keys)}"),
    };

    public DeclaredFields? Child(string name) => Find(name) is { } child ? new(child, $"{_path}{name}.") : null;

    public FormatException Missing(string name, string expected) => new($"{_path}{name}: {expected} is expected.");

    private static bool Known<T>(JsonElement word, IReadOnlyDictionary<string, T> known) =>
        word.ValueKind == JsonValueKind.String && known.ContainsKey(word.GetString()!);

    private JsonElement? Find(string name) => _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

internal static class DeclaredWords
{
    public static IReadOnlyDictionary<string, MediaType> Media { get; } = new Dictionary<string, MediaType>
    {
        ["image"] = MediaType.Image, ["audio"] = MediaType.Audio, ["video"] = MediaType.Video, ["file"] = MediaType.File, ["sticker"] = MediaType.Sticker,
    };

    public static IReadOnlyDictionary<string, ActionKind> Actions { get; } = new Dictionary<string, ActionKind>
    {
        ["open"] = ActionKind.Open, ["dial"] = ActionKind.Dial, ["share-place"] = ActionKind.SharePlace,
    };
}

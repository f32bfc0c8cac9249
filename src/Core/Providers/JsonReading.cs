using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Messaging.Providers;

// Reads JSON that others wrote: what is absent or null is nothing, what is of the wrong kind ends the element.
internal static class JsonReading
{
    // Bytes that are no UTF-8 would throw later, string by string; replaced once, they cost a character.
    public static JsonDocument Document(Webhook webhook) =>
        Utf8.IsValid(webhook.Body.Span) ? JsonDocument.Parse(webhook.Body) : JsonDocument.Parse(webhook.Text);

    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableException($"{name} is missing, because it is no object.");
        }

        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException exception)
        {
            throw new UnreadableException($"{name} stands beside a name that is no valid text.", exception);
        }
    }

    // Providers give the same field as a string here and as a number there.
    public static string? Text(this JsonElement element, string name) => element.Get(name)?.AsText(name);

    public static string? Word(this JsonElement element, string name) => element.Text(name)?.Trim() is { Length: > 0 } word ? word : null;

    public static string AsText(this JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => JsonStrings.Of(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new UnreadableException($"{name} is no string."),
    };

    public static string Required(this JsonElement element, string name) =>
        element.Word(name) ?? throw new UnreadableException($"{name} is missing.");

    public static JsonElement RequiredObject(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Object } child ? child : throw new UnreadableException($"{name} is missing.");

    // The names of an object's fields; those that are no valid text are left out.
    public static IEnumerable<string> Names(this JsonElement element)
    {
        foreach (var field in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default)
        {
            string name;
            try
            {
                name = field.Name;
            }
            catch (InvalidOperationException)
            {
                continue;
            }

            yield return name;
        }
    }

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Get(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw new UnreadableException($"{name} is no list."),
    };

    public static decimal? Number(this JsonElement element, string name) => element.Word(name) switch
    {
        null => null,
        { } text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new UnreadableException($"{name} is no number."),
    };

    // A place in a text, or how much of it; -1 for anything else.
    public static int Place(this JsonElement element, string name) =>
        int.TryParse(element.Word(name), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;

    public static double Degrees(this JsonElement element, string name, int most) =>
        double.TryParse(element.Word(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw new UnreadableException($"{name} is no number of degrees.");

    public static bool Is(this JsonElement element, string name) => element.Get(name) is { ValueKind: JsonValueKind.True };
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Messaging.Links;

namespace Messaging.Providers.WebChat;

// The fields of what a page posts. What is wrong is said by the field's name.
internal static class WebChatFields
{
    private const int LongestText = 1000;

    public static string Text(this JsonElement parent, string name, int longest, string path = "") =>
        parent.Get(name) is { ValueKind: JsonValueKind.String } value
        && JsonStrings.Of(value) is { Length: > 0 } text
        && text.Length <= longest
            ? text
            : throw new UnreadableException($"{path}{name}: a string of 1 to {longest} characters is expected.");

    public static string? Optional(this JsonElement parent, string name, int longest = LongestText, string path = "") =>
        parent.Get(name) is null ? null : parent.Text(name, longest, path);

    public static JsonElement Object(this JsonElement parent, string name, string holds) =>
        parent.Get(name) is { ValueKind: JsonValueKind.Object } value ? value : throw new UnreadableException($"{name}: an object with {holds} is expected.");

    public static double Degrees(this JsonElement parent, string name, string path, int most) =>
        parent.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw new UnreadableException(string.Create(CultureInfo.InvariantCulture, $"{path}{name}: a number from -{most} to {most} is expected."));

    public static string? Reference(this JsonElement parent)
    {
        var reference = parent.Optional("reference");
        try
        {
            LinkReference.Check(reference);
            return reference;
        }
        catch (FormatException exception)
        {
            throw new UnreadableException($"reference: {exception.Message}", exception);
        }
    }

    /// <summary>What the page says of where the customer is; nothing when it says nothing.</summary>
    public static ImmutableSortedDictionary<string, string>? Context(this JsonElement parent, int longest)
    {
        if (parent.Get("context") is not { } context)
        {
            return null;
        }

        if (context.ValueKind != JsonValueKind.Object || context.EnumerateObject().Any(field => field.Value.ValueKind != JsonValueKind.String) || context.GetRawText().Length > longest)
        {
            throw new UnreadableException($"context: an object of strings, of at most {longest} characters, is expected.");
        }

        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in context.Names())
        {
            fields[name] = JsonStrings.Of(context.Get(name)!.Value);
        }

        return fields.Count == 0 ? null : fields.ToImmutable();
    }
}

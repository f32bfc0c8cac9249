using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging;

internal static class IdText
{
    private const int Longest = 100; // The Durable Task Scheduler's limit for instance ids, the shortest of all limits that apply.

    public static string Checked(string value, string kind) =>
        IsOne(value)
            ? value
            : throw new FormatException($"'{value}' is no {kind} id: letters, digits, '-', '.' and '_' only, 1 to {Longest} of them.");

    public static bool IsOne(string text) =>
        text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}

/// <summary>An id as its text.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class IdJsonConverter<T> : JsonConverter<T>
    where T : struct, IId<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}

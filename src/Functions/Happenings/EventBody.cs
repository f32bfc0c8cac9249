using System.Text.Json;
using Messaging.Flows;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Functions.Happenings;

/// <summary>What a system says of an event.</summary>
/// <param name="Id">Its id: the same one twice is one event.</param>
/// <param name="To">Whom it concerns, by kind: a conversation, a contact, a phone number. Personal data.</param>
/// <param name="At">When it happened; nothing for now.</param>
/// <param name="Data">What flows read as <c>event.*</c>. Personal data.</param>
public sealed record EventBody(string Id, IReadOnlyDictionary<string, string> To, Instant? At, Value Data)
{
    private const int LongestId = 100;
    private const int LongestText = 1_000;

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = FlowLimits.Default.Depth + 2 };

    /// <exception cref="FormatException">It is not as docs/events.md says; the message says where.</exception>
    public static EventBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Bounded);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : throw new FormatException("A JSON object is expected.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"This is no JSON, or nested too deep: line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}.", wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // Half of a surrogate pair, written as an escape: JSON by its grammar, and no text.
            throw new FormatException("A text in it is no Unicode.", wrong);
        }
    }

    private static EventBody Of(JsonElement body) => new(
        Text(body, "id", LongestId) ?? throw new FormatException($"id is missing: 1 to {LongestId} characters."),
        ToOf(body),
        Text(body, "at", LongestText) is { } at ? InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var moment } ? moment : throw new FormatException("at is no time such as 2026-01-05T09:00:00Z.") : null,
        DataOf(body));

    private static Dictionary<string, string> ToOf(JsonElement body) =>
        body.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Object && to.EnumerateObject().Any()
            ? to.EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => Text(to, field.Name, LongestText)!, StringComparer.Ordinal)
            : throw new FormatException("to is missing: an object such as {\"phone\":\"+15005550006\"}.");

    private static Value DataOf(JsonElement body) =>
        !body.TryGetProperty("data", out var data) ? new Value.Map(new Dictionary<string, Value>())
        : data.ValueKind != JsonValueKind.Object ? throw new FormatException("data is no object.")
        : data.GetRawText().Length > FlowLimits.Default.VariableChars ? throw new FormatException($"data has more than {FlowLimits.Default.VariableChars} characters.")
        : data.Deserialize(MessagingJson.Default.Value)!;

    private static string? Text(JsonElement body, string name, int longest) =>
        !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= longest ? text
        : throw new FormatException($"{name} is no text of 1 to {longest} characters.");
}

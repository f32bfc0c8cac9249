using System.Text.Json;
using Messaging.Email;

namespace Messaging.Providers.SendGrid;

// The fields by name. Each is in the charset that the mail had there, and one field says which.
internal sealed class SendGridForm(IReadOnlyList<MailPart> parts)
{
    private readonly Dictionary<string, string> _charsets = Words(parts, "charsets");

    public string? this[string name] => Field(parts, name) is { } part && MailCharset.Text(part.Bytes.Span, _charsets.GetValueOrDefault(name)) is { Length: > 0 } text
        ? text
        : null;

    // A picture inside of the HTML has a content id, under which its field is named.
    public IReadOnlyList<MailPart> Files
    {
        get
        {
            var ids = Words(parts, "content-ids");
            return [.. parts.Where(part => part.FileName is not null)
                .Select(part => part with { ContentId = ids.FirstOrDefault(id => id.Value == part.Name).Key })];
        }
    }

    public JsonDocument? Json(string name) => Field(parts, name) is { } part ? JsonDocument.Parse(MailCharset.Text(part.Bytes.Span, "utf-8")) : null;

    private static MailPart? Field(IReadOnlyList<MailPart> parts, string name) => parts.FirstOrDefault(part => part.Name == name && part.FileName is null);

    private static Dictionary<string, string> Words(IReadOnlyList<MailPart> parts, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Field(parts, name) is { } part ? MailCharset.Text(part.Bytes.Span, "utf-8") : "{}");
            return json.RootElement.ValueKind != JsonValueKind.Object ? [] : json.RootElement.EnumerateObject()
                .Where(pair => pair.Value.ValueKind == JsonValueKind.String)
                .DistinctBy(pair => pair.Name)
                .ToDictionary(pair => pair.Name, pair => JsonStrings.Of(pair.Value));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Beside the mail itself; without it everything is taken for UTF-8.
            return [];
        }
    }
}

using System.Text.Json;
using Messaging.Email;

namespace Messaging.Providers.Mailgun;

// A route's form: plain where the mail has no files, in parts where it has some. All of it is UTF-8.
internal sealed class MailgunForm(IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<MailPart> files)
{
    public string? this[string name] => fields.Value(name) is { } value ? value.Replace("\0", "", StringComparison.Ordinal) : null;

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    // A picture inside of the HTML has a content id; a mail may give the same to several, and none to some.
    public IReadOnlyList<MailPart> Files => [.. files.Select(file => file with { ContentId = Inside.Contains(file.Name) ? file.Name : null })];

    private HashSet<string> Inside => [.. Pairs("content-id-map").Where(pair => pair.Value.ValueKind == JsonValueKind.String).Select(pair => JsonStrings.Of(pair.Value))];

    // Nothing for a body that is no form.
    public static MailgunForm? Of(Webhook webhook)
    {
        switch (webhook.MediaType)
        {
            case "application/x-www-form-urlencoded":
                return new(webhook.Form, []);
            case "multipart/form-data":
                var parts = Multipart.Read(webhook);
                return new(
                    [.. parts.Where(part => part.FileName is null).Select(part => KeyValuePair.Create(part.Name, MailCharset.Text(part.Bytes.Span, "utf-8")))],
                    [.. parts.Where(part => part.FileName is not null)]);
            default:
                return null;
        }
    }

    // What is signed must not stand there twice: one of us would read the first, and the other the last.
    public string? Only(string name) => fields.Where(field => field.Key == name).ToList() is [var field] ? field.Value : null;

    // A list of two-element lists; what is none is left out.
    public MailHeaders Headers()
    {
        using var json = JsonDocument.Parse(this["message-headers"] ?? "[]");
        return json.RootElement.ValueKind != JsonValueKind.Array
            ? throw new UnreadableException("message-headers is no list.")
            : new(json.RootElement.EnumerateArray()
                .Where(pair => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String))
                .Select(pair => (JsonStrings.Of(pair[0]), JsonStrings.Of(pair[1]))));
    }

    private List<(string Name, JsonElement Value)> Pairs(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(this[name] ?? "{}");
            return json.RootElement.ValueKind == JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().Select(pair => (pair.Name, pair.Value.Clone()))] : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}

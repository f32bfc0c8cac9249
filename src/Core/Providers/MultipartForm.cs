using System.Text;
using Messaging.Messages;

namespace Messaging.Providers;

// multipart/form-data as we write it (https://www.rfc-editor.org/rfc/rfc7578).
internal sealed class MultipartForm
{
    private readonly string _boundary;

    public MultipartForm(IEnumerable<(string Name, string? Value)> fields, string part, MediaFile file)
    {
        var all = fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToList();
        _boundary = $"form-{Digest.Of([.. all.SelectMany(field => new[] { field.Name, field.Value! }), part, file.Name])}"; // No text holds its own digest.
        using var body = new MemoryStream();
        foreach (var (name, value) in all)
        {
            Write(body, $"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"\r\n\r\n{value}\r\n");
        }

        Write(body, $"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(part)}\"; filename=\"{Quoted(file.Name)}\"\r\nContent-Type: {file.ContentType}\r\n\r\n");
        body.Write(file.Bytes.Span);
        Write(body, $"\r\n--{_boundary}--\r\n");
        Body = body.ToArray();
    }

    public string ContentType => $"multipart/form-data; boundary={_boundary}";

    public byte[] Body { get; }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    // As browsers do it: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
    private static string Quoted(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}

using System.Text;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers;

/// <summary>One HTTP request to a provider, as data. Its values may be secrets; it is never logged or stored.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The absolute address.</param>
/// <param name="Headers">Headers beside the content's.</param>
/// <param name="ContentType">The body's media type; nothing for no body.</param>
/// <param name="Body">The body.</param>
public sealed record HttpCall(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>How its body is compressed: the header Content-Encoding; nothing where it is not.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>The body as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>A call without a body.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute address.</param>
    /// <param name="headers">All headers.</param>
    public static HttpCall Bare(string method, string url, params IReadOnlyList<(string Name, string Value)> headers) =>
        new(method, url, Named(headers), null, default);

    /// <summary>A POST of JSON.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="headers">Headers beside the content's.</param>
    public static HttpCall Json(string url, JsonNode body, params IReadOnlyList<(string Name, string Value)> headers) =>
        new("POST", url, Named(headers), "application/json", Encoding.UTF8.GetBytes(body.ToJsonString()));

    /// <summary>A POST of form fields, in their order; those without a value are left out.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="fields">Names, which are safe in a form as they are, and values.</param>
    /// <param name="headers">Headers beside the content's.</param>
    public static HttpCall Form(string url, IEnumerable<(string Name, string? Value)> fields, params IReadOnlyList<(string Name, string Value)> headers) =>
        new("POST", url, Named(headers), "application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(string.Join('&', fields
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"))));

    /// <summary>A POST of form fields and one file.</summary>
    /// <param name="url">The absolute address.</param>
    /// <param name="fields">Names and values; those without a value are left out.</param>
    /// <param name="part">The field that holds the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="headers">Headers beside the content's.</param>
    public static HttpCall Multipart(
        string url, IEnumerable<(string Name, string? Value)> fields, string part, MediaFile file, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var form = new MultipartForm(fields, part, file);
        return new("POST", url, Named(headers), form.ContentType, form.Body);
    }

    /// <summary>The header of HTTP's basic authentication.</summary>
    /// <param name="user">The user.</param>
    /// <param name="password">His password.</param>
    public static (string Name, string Value) Basic(string user, string password) =>
        ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>The header that carries a token.</summary>
    /// <param name="token">The token.</param>
    public static (string Name, string Value) Bearer(string token) => ("Authorization", $"Bearer {token}");

    /// <inheritdoc/>
    public override string ToString() => $"{Method} call";

    private static Dictionary<string, string> Named(IReadOnlyList<(string Name, string Value)> headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status; 0 when there was none: no connection, or no answer in time.</param>
/// <param name="Headers">Headers by name, in any case.</param>
/// <param name="Body">The body as text.</param>
public sealed record HttpReply(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>No reply, because nothing was asked.</summary>
    public static HttpReply None { get; } = new(0, new Dictionary<string, string>(), "") { NeverSent = true };

    /// <summary>The request never left, so nothing can have been sent: no connection could be made.</summary>
    public bool NeverSent { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"status {Status}";
}

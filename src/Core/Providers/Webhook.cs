using System.Text;

namespace Messaging.Providers;

/// <summary>An HTTP request of a provider, as it came: nothing decoded, nothing re-encoded, because signatures cover the bytes.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Url">The public URL as the provider called it: scheme and host from the settings, path and query from the request, byte for byte.</param>
/// <param name="Headers">Headers by name, in any case.</param>
/// <param name="Body">The raw body; empty for GET.</param>
public sealed record Webhook(string Method, string Url, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    private string? _text;
    private IReadOnlyList<KeyValuePair<string, string>>? _form;

    /// <summary>The raw body; empty for GET.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get;
        init
        {
            field = value;
            (_text, _form) = (null, null);
        }
    }
    = Body;

    /// <summary>The body as UTF-8.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Body.Span);

    /// <summary>The fields of a body that is a form, in their order; the same name may come more than once.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Form => _form ??= [.. FormFields.Read(Text)];

    /// <summary>A header's value, or nothing.</summary>
    /// <param name="name">The header's name; case does not matter.</param>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>The media type of the body without parameters, in lower case; empty when the request has none.</summary>
    public string MediaType => Header("Content-Type") is { } type
        ? (type.IndexOf(';') is var end and >= 0 ? type[..end] : type).Trim().ToLowerInvariant()
        : "";

    /// <inheritdoc/>
    public override string ToString() => $"{Method} webhook of {Body.Length} bytes";
}

/// <summary>What a provider wants to read in answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The body's media type; nothing for an empty body.</param>
/// <param name="Body">The body.</param>
public sealed record WebhookAnswer(int Status, string? ContentType = null, string Body = "")
{
    /// <summary>200 with an empty body.</summary>
    public static WebhookAnswer Ok { get; } = new(200);
}

namespace Messaging.Providers;

/// <summary>One HTTP request to a provider, as data. Its values may be secrets; it is never logged or stored.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The absolute address.</param>
/// <param name="Headers">Headers beside the content's.</param>
/// <param name="ContentType">The body's media type; nothing for no body.</param>
/// <param name="Body">The body.</param>
public sealed record HttpCall(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? ContentType, string Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Method} call";
}

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status; 0 when there was none: no connection, or no answer in time.</param>
/// <param name="Headers">Headers by name, in any case.</param>
/// <param name="Body">The body as text.</param>
public sealed record HttpReply(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The request never left, so nothing can have been sent: no connection could be made.</summary>
    public bool NeverSent { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"status {Status}";
}

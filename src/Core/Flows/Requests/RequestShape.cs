using System.Text.Json;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Requests;

/// <summary>A request with templates in it.</summary>
internal sealed record RequestShape(string Method, UrlTemplate Url, NamedTemplates Query, NamedTemplates Headers, Shape? Body, Duration Timeout)
{
    private static readonly Duration UsualTime = Duration.FromSeconds(10);
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head"];

    public string? Auth { get; init; }

    public int Retries { get; init; }

    public static RequestShape Read(Attributes from)
    {
        var urls = Methods.Select(method => (method, url: from.Optional(method, UrlTemplate.Read, UrlTemplate.None))).ToList();
        var methods = Methods.Where(from.Has).ToList();
        if (methods.Count != 1)
        {
            from.Checks.Error(from.At, $"An http names its address under one of {string.Join(", ", Methods)}.");
        }

        return new RequestShape(
            methods.FirstOrDefault("get").ToUpperInvariant(),
            urls.Find(pair => from.Has(pair.method)).url ?? UrlTemplate.None,
            from.Optional("query", NamedTemplates.Read, NamedTemplates.None),
            from.Optional("headers", NamedTemplates.ReadHeaders, NamedTemplates.None),
            from.Optional("body", BodyOf, null),
            from.Optional("timeout", Scalars.Time(from.Checks.Limits.CallTime), UsualTime) ?? UsualTime)
        {
            Auth = from.Optional("auth", Scalars.Name, null!),
            Retries = from.Optional("retries", Scalars.Whole(0, from.Checks.Limits.Retries), 0),
        };
    }

    public CallSpec.Http Fill(TurnDraft turn)
    {
        var url = Url.Fill(turn);
        var query = string.Join('&', Query.Fill(turn).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return new CallSpec.Http(Method, query.Length == 0 ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", Timeout)
        {
            Headers = Headers.Fill(turn).ToDictionary(pair => pair.Key, pair => OnOneLine(pair.Value), StringComparer.OrdinalIgnoreCase),
            Body = Body is null ? null : JsonSerializer.Serialize(Body.Fill(turn), FlowJson.Default.Value),
            Auth = Auth,
            Retries = Retries,
            AnswerChars = turn.Limits.AnswerChars,
        };
    }

    /// <summary>Why a request cannot be made, although its shape is right; nothing when it can.</summary>
    public static string? Problem(CallSpec.Http call, FlowLimits limits) =>
        call.Url.Length > limits.UrlChars ? $"The address has more than {limits.UrlChars} characters."
        : call.Body?.Length > limits.BodyChars ? $"The body has more than {limits.BodyChars} characters."
        : !Uri.TryCreate(call.Url, UriKind.Absolute, out var uri) || !UrlTemplate.IsWeb(uri) ? "The address is incomplete: is its setting missing?"
        : call.Url.Split('?')[0].Split('/').Any(segment => segment is "." or "..") ? "A part of the address is a dot, which would lead elsewhere."
        : null;

    // A line break would begin another header, and what is not ASCII cannot be sent.
    private static string OnOneLine(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));

    private static Shape? BodyOf(Node node, FlowChecks checks) => node is Node.Map or Node.List
        ? Shape.Read(node, checks)
        : checks.Error(node.At, $"Expected a map or a list, which is sent as JSON, not {node.Word}.", (Shape?)null);
}

using System.Text.Json;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Requests;

/// <summary>A request with templates in it.</summary>
internal sealed record RequestShape(string Method, UrlTemplate Url, Duration Timeout)
{
    private static readonly Duration UsualTime = Duration.FromSeconds(10);
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head"];

    public NamedTemplates Query { get; init; } = NamedTemplates.None;

    public NamedTemplates Headers { get; init; } = NamedTemplates.None;

    public Shape? Body { get; init; }

    public string? Auth { get; init; }

    public int Retries { get; init; }

    public static RequestShape Read(Attributes from)
    {
        var urls = Methods.Select(method => (method, url: from.Optional(method, UrlTemplate.Read, UrlTemplate.None))).ToList();
        var methods = Methods.Where(from.Has).ToList();
        from.OneOf(Methods, $"An http names its address under one of {string.Join(", ", Methods)}.");

        return new RequestShape(
            methods.FirstOrDefault("get").ToUpperInvariant(),
            urls.Find(pair => from.Has(pair.method)).url ?? UrlTemplate.None,
            from.Optional("timeout", Scalars.Time(from.Limits.CallTime), UsualTime) ?? UsualTime)
        {
            Query = from.Optional("query", NamedTemplates.Read, NamedTemplates.None),
            Headers = from.Optional("headers", NamedTemplates.ReadHeaders, NamedTemplates.None),
            Body = from.Optional("body", BodyOf, null),
            Auth = from.Optional("auth", Scalars.Name),
            Retries = from.Optional("retries", Scalars.Whole(0, from.Limits.Retries), 0),
        };
    }

    public CallSpec.Http Fill(TurnDraft turn) => new(Method, WithQuery(Url.Fill(turn), turn), Timeout)
    {
        Headers = Headers.Fill(turn).ToDictionary(pair => pair.Key, pair => OnOneLine(pair.Value), StringComparer.OrdinalIgnoreCase),
        Body = Body is null ? null : JsonSerializer.Serialize(Body.Fill(turn), FlowJson.Default.Value),
        Auth = Auth,
        Retries = Retries,
        AnswerChars = turn.Limits.AnswerChars,
    };

    /// <summary>Why a request cannot be made, although its shape is right; nothing when it can.</summary>
    public static string? Problem(CallSpec.Http call, FlowLimits limits)
    {
        if (call.Url.Length > limits.UrlChars || call.Body?.Length > limits.BodyChars)
        {
            return $"The address has more than {limits.UrlChars} characters, or the body more than {limits.BodyChars}.";
        }

        return !UrlTemplate.IsWeb(call.Url) ? "The address is incomplete: is its setting missing?"
            : call.Url.Split('?')[0].Split('/').Any(segment => segment is "." or "..") ? "A part of the address is a dot, which would lead elsewhere."
            : null;
    }

    private string WithQuery(string url, TurnDraft turn)
    {
        var query = string.Join('&', Query.Fill(turn).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? url : $"{url}{(url.Contains('?') ? '&' : '?')}{query}";
    }

    // A line break would begin another header, and what is not ASCII cannot be sent.
    private static string OnOneLine(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));

    private static Reader<Shape?> BodyOf => new(new Form.Either(Shape.NamedForm, new Form.List(new Form.Anything(), int.MaxValue) { Least = 0 }), (node, checks) => node is Node.Map or Node.List
        ? Shape.Read.From(node, checks)
        : checks.Error(node.At, $"Expected a map or a list, which is sent as JSON, not {node.Word}.", (Shape?)null));
}

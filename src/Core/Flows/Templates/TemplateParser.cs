using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>Reads templates: text, and holes of the form <c>{{ path | format | format:argument }}</c>.</summary>
internal static class TemplateParser
{
    private const string Open = "{{";
    private const string Close = "}}";

    public static IReadOnlyList<TemplatePart> Parse(string text, Mark at, FlowChecks checks)
    {
        var parts = new List<TemplatePart>();
        var from = 0;
        while (text.IndexOf(Open, from, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                checks.Error(at, $"'{text[open..Math.Min(text.Length, open + 30)]}' begins a placeholder that '{Close}' does not end.");
                return parts;
            }

            AddLiteral(parts, text[from..open]);
            if (Hole(text[(open + Open.Length)..close], at, checks) is { } hole)
            {
                parts.Add(hole);
            }

            from = close + Close.Length;
        }

        AddLiteral(parts, text[from..]);
        return parts;
    }

    private static void AddLiteral(List<TemplatePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TemplatePart.Literal(text));
        }
    }

    private static TemplatePart.Hole? Hole(string text, Mark at, FlowChecks checks)
    {
        var pieces = SplitOutsideQuotes(text);
        var formats = pieces.Skip(1).Select(piece => FormatOf(piece, at, checks)).OfType<Format>().ToArray();
        var hasDefault = pieces.Skip(1).Any(piece => piece.StartsWith("default", StringComparison.Ordinal));
        return ValuePath.Read(pieces[0], at, checks, hasDefault) is { } path ? new(path, formats) : null;
    }

    private static Format? FormatOf(string text, Mark at, FlowChecks checks)
    {
        var colon = text.IndexOf(':');
        var name = colon < 0 ? text : text[..colon].TrimEnd();
        var argument = colon < 0 ? null : text[(colon + 1)..].Trim().Trim('"');
        if (!Formats.All.TryGetValue(name, out var rule))
        {
            checks.Error(at, $"There is no format '{name}'.{Nearest.Hint(name, Formats.All.Keys)}");
            return null;
        }

        var format = rule.Bind(argument);
        if (format is null)
        {
            checks.Error(at, $"The format '{name}' expects {rule.Expects}.");
        }

        return format;
    }

    private static List<string> SplitOutsideQuotes(string text)
    {
        var pieces = new List<string>();
        var quoted = false;
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == '|' && !quoted)
            {
                pieces.Add(text[from..i].Trim());
                from = i + 1;
            }
        }

        pieces.Add(text[from..].Trim());
        return pieces;
    }
}

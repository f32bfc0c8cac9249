using System.Globalization;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>Where a value is read from: a root or variable, then fields and places in lists, e.g. <c>order.lines.0.name</c>.</summary>
internal sealed record ValuePath(string Root, IReadOnlyList<string> Rest)
{
    /// <summary>What the first name of a path looks like.</summary>
    public const string NamePattern = "[A-Za-z][A-Za-z0-9_-]*";

    /// <summary>What a path looks like.</summary>
    public const string Pattern = $@"{NamePattern}(\.[A-Za-z0-9_-]+)*";

    private const int Longest = 200;

    public static ValuePath? Parse(string text)
    {
        var parts = text.Split('.');
        return text.Length <= Longest && char.IsAsciiLetter(text.FirstOrDefault()) && parts.All(IsName) ? new(parts[0], parts[1..]) : null;
    }

    /// <summary>Where something is read that was kept there.</summary>
    public static ValuePath Of(SavePath path) => path.OfContact ? new(Roots.Contact, [path.Name]) : new(path.Name, []);

    /// <summary>Reads a path, and checks that something is there to be read.</summary>
    public static ValuePath? Read(string text, Mark at, FlowChecks checks, bool mayBeMissing)
    {
        var path = Parse(text);
        if (path is null)
        {
            checks.Error(at, $"'{text}' is no path; expected one such as contact.email or order.lines.0.name.");
            return null;
        }

        if (Roots.Problem(path) is { } problem)
        {
            checks.Error(at, problem);
        }

        checks.Reads(new(path, at, mayBeMissing));
        return path;
    }

    /// <summary>What lies at the rest of the path, from one of its places on.</summary>
    public Value Within(Value value, int from)
    {
        for (var i = from; i < Rest.Count; i++)
        {
            value = value switch
            {
                Value.Map map => map.Fields.GetValueOrDefault(Rest[i], Value.None),
                Value.List list when PlaceOf(Rest[i]) is { } place && place < list.Items.Count => list.Items[place],
                _ => Value.None,
            };
        }

        return value;
    }

    public override string ToString() => Rest.Count == 0 ? Root : $"{Root}.{string.Join('.', Rest)}";

    private static int? PlaceOf(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static bool IsName(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}

using System.Globalization;

namespace Messaging.Scenarios.Samples;

/// <summary>
/// A conversation written down: "&lt; text" the customer writes, "&lt;picture" he sends one, "&gt; text" he reads, "~ 30m" time passes. Before it
/// come the flow, that of the accounts if it is another one, the language, and when it begins.
/// </summary>
internal sealed record Script(string Flow, string Account, string Language, string At, IReadOnlyList<Line> Lines)
{
    public const string Picture = "<picture";

    public static Script Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var head = lines.TakeWhile(line => line.Contains(": ", StringComparison.Ordinal) && !IsLine(line)).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new Script(head["flow"], head.GetValueOrDefault("account", head["flow"]), head["language"], head["at"], [.. lines.Skip(head.Count).Select(Line.Read)]);
    }

    private static bool IsLine(string line) => line[0] is '<' or '>' or '~';
}

/// <summary>A line of a script.</summary>
internal abstract record Line
{
    public sealed record Writes(string Text) : Line;

    public sealed record SendsPicture : Line;

    public sealed record Reads(string Text) : Line;

    public sealed record Passes(double Minutes) : Line;

    public static Line Read(string line) => line[0] switch
    {
        '<' when line == Script.Picture => new SendsPicture(),
        '<' => new Writes(line[2..]),
        '>' => new Reads(line[2..]),
        '~' => new Passes(MinutesOf(line[2..])),
        _ => throw new FormatException(line),
    };

    private static double MinutesOf(string time) =>
        int.Parse(time[..^1], CultureInfo.InvariantCulture) * (time[^1] switch { 'm' => 1, 'h' => 60, 'd' => 24 * 60, _ => throw new FormatException(time) });
}
